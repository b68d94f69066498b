package dev.drydock.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String[] ANALYZER = {
        "dev.drydock",
        "dev.drydock.budget..",
        "dev.drydock.config..",
        "dev.drydock.fix..",
        "dev.drydock.grammar..",
        "dev.drydock.lint..",
        "dev.drydock.lock..",
        "dev.drydock.migration..",
        "dev.drydock.report..",
        "dev.drydock.rollback..",
        "dev.drydock.rule..",
        "dev.drydock.schema..",
        "dev.drydock.sql..",
        "dev.drydock.testkit.."
    };
    private static final String[] REPLAY = {
        "dev.drydock.catalog..",
        "dev.drydock.contents..",
        "dev.drydock.data..",
        "dev.drydock.evidence..",
        "dev.drydock.oracle..",
        "dev.drydock.postgres..",
        "dev.drydock.probe..",
        "dev.drydock.replay.."
    };
    private static final String RULES = "dev.drydock.rules..";
    private static final String JUNIT = "dev.drydock.junit..";
    private static final String MAVEN = "dev.drydock.maven..";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.drydock");

    @Test
    void the_analyzer_knows_no_database_driver_no_build_tool_and_no_test_framework() {
        noClasses()
                .that()
                .resideInAnyPackage(ANALYZER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "org.postgresql..", "org.apache.maven..", "org.junit..")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(REPLAY)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(RULES, JUNIT, MAVEN)
                .check(HOUSE);
    }

    @Test
    void rules_know_the_analyzer_alone() {
        noClasses()
                .that()
                .resideInAPackage(RULES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(REPLAY)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(JUNIT, MAVEN, "java.sql..", "java.io..", "java.net..")
                .check(HOUSE);
    }

    @Test
    void replay_knows_no_rule_no_build_tool_and_no_test_framework() {
        noClasses()
                .that()
                .resideInAnyPackage(REPLAY)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(RULES, JUNIT, MAVEN, "org.apache.maven..", "org.junit..")
                .check(HOUSE);
    }

    @Test
    void the_extension_and_the_plugin_do_not_know_each_other() {
        noClasses()
                .that()
                .resideInAPackage(JUNIT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(MAVEN, RULES, "org.apache.maven..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage(MAVEN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(JUNIT, "org.junit..")
                .check(HOUSE);
    }

    @Test
    void jsqlparser_stays_inside_the_reader() {
        noClasses()
                .that(not(resideInAPackage("dev.drydock.sql")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.sf.jsqlparser..")
                .check(HOUSE);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.drydock.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)(\\$.*)?")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage(RULES)
                .should()
                .haveNameMatching(".*(Rule|Check|Checker)")
                .check(HOUSE);
    }

    @Test
    void every_package_is_null_marked() {
        classes().should(liveInANullMarkedPackage()).check(HOUSE);
    }

    @Test
    void nothing_writes_to_the_standard_streams() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(HOUSE);
    }

    @Test
    void nothing_throws_generic_exceptions() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(HOUSE);
    }

    @Test
    void nothing_sleeps_where_a_condition_can_be_awaited() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(HOUSE);
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type,
                        marked,
                        type.getName() + " lives in the package " + type.getPackageName()
                                + ", whose package-info.java says no @NullMarked"));
            }
        };
    }
}
