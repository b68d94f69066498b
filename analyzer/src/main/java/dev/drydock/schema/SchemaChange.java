package dev.drydock.schema;

import dev.drydock.sql.AlterDomain;
import dev.drydock.sql.AlterEnum;
import dev.drydock.sql.AlterSequence;
import dev.drydock.sql.AlterTable;
import dev.drydock.sql.AlterType;
import dev.drydock.sql.AttachPartition;
import dev.drydock.sql.CreateAggregate;
import dev.drydock.sql.CreateBaseType;
import dev.drydock.sql.CreateComposite;
import dev.drydock.sql.CreateDomain;
import dev.drydock.sql.CreateEnum;
import dev.drydock.sql.CreateExtension;
import dev.drydock.sql.CreateForeignTable;
import dev.drydock.sql.CreateFunction;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.CreatePolicy;
import dev.drydock.sql.CreateRange;
import dev.drydock.sql.CreateRule;
import dev.drydock.sql.CreateSchema;
import dev.drydock.sql.CreateSequence;
import dev.drydock.sql.CreateStatistics;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.CreateTrigger;
import dev.drydock.sql.CreateView;
import dev.drydock.sql.Drop;
import dev.drydock.sql.DropPolicy;
import dev.drydock.sql.DropRule;
import dev.drydock.sql.DropTrigger;
import dev.drydock.sql.Expression;
import dev.drydock.sql.Fragment;
import dev.drydock.sql.Name;
import dev.drydock.sql.RenameAttribute;
import dev.drydock.sql.RenameColumn;
import dev.drydock.sql.RenameObject;
import dev.drydock.sql.RenameTable;
import dev.drydock.sql.SetObjectSchema;
import dev.drydock.sql.SetSchema;
import dev.drydock.sql.SqlReader;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a statement makes of a schema. */
final class SchemaChange {

    private SchemaChange() {}

    static void apply(Draft draft, Statement statement) {
        if (statement instanceof CreateTable create) {
            TableCreation.apply(draft, create, create);
        } else if (statement instanceof AlterTable alter) {
            alter(draft, alter);
        } else if (statement instanceof CreateIndex create) {
            IndexChange.create(draft, create);
        } else if (statement instanceof Drop drop) {
            Dropping.apply(draft, drop);
        } else if (statement instanceof CreateView create) {
            ViewChange.create(draft, create);
        } else if (statement instanceof CreateSequence create) {
            SequenceChange.create(draft, create);
        } else if (statement instanceof CreateFunction create) {
            RoutineChange.create(draft, create);
        } else if (statement instanceof CreateSchema create) {
            schema(draft, create);
        } else {
            partOfTable(draft, statement);
        }
    }

    private static void schema(Draft draft, CreateSchema create) {
        String name = create.name() == null ? create.owner() : create.name();
        if (name == null) {
            return;
        }
        draft.catalog = draft.catalog.withSchema(name, true);
        if (create.elements() != null) {
            SearchPath before = draft.path;
            draft.path = before.withSession(Lists.first(name, before.schemas()));
            for (String element : Fragment.elements(create.elements().text())) {
                SqlReader.read(element).statements().forEach(statement -> apply(draft, statement));
            }
            draft.path = before;
        }
    }

    private static void partOfTable(Draft draft, Statement statement) {
        if (statement instanceof CreateTrigger create) {
            TriggerChange.create(draft, create);
        } else if (statement instanceof DropTrigger drop) {
            TriggerChange.drop(draft, drop.table(), Trigger.Kind.TRIGGER, drop.name());
        } else if (statement instanceof DropPolicy drop) {
            TriggerChange.drop(draft, drop.table(), Trigger.Kind.POLICY, drop.name());
        } else if (statement instanceof DropRule drop) {
            TriggerChange.drop(draft, drop.table(), Trigger.Kind.RULE, drop.name());
        } else if (statement instanceof CreatePolicy create) {
            TriggerChange.create(
                    draft,
                    create.table(),
                    create.name(),
                    Trigger.Kind.POLICY,
                    texts(create.using(), create.withCheck()));
        } else if (statement instanceof CreateRule create) {
            TriggerChange.create(
                    draft, create.table(), create.name(), Trigger.Kind.RULE, texts(create.where(), create.commands()));
        } else if (statement instanceof CreateExtension create) {
            draft.put(new Extension(Name.of(create.name())));
        } else if (statement instanceof CreateStatistics create) {
            StatisticsChange.create(draft, create);
        } else if (statement instanceof CreateForeignTable create) {
            TableCreation.apply(draft, create.table(), create);
        } else if (statement instanceof CreateAggregate create) {
            RoutineChange.create(draft, create);
        } else if (statement instanceof RenameObject rename) {
            ObjectRename.rename(draft, rename.object(), rename.to());
        } else if (statement instanceof SetObjectSchema set) {
            ObjectRename.setSchema(draft, set.object(), set.schema());
        } else {
            type(draft, statement);
        }
    }

    private static List<Expression> texts(@Nullable Expression... texts) {
        return Stream.of(texts).filter(Objects::nonNull).toList();
    }

    private static void type(Draft draft, Statement statement) {
        if (statement instanceof CreateEnum create) {
            UserTypeChange.create(draft, create);
        } else if (statement instanceof CreateDomain create) {
            UserTypeChange.create(draft, create);
        } else if (statement instanceof CreateComposite create) {
            UserTypeChange.create(draft, create);
        } else if (statement instanceof CreateRange create) {
            draft.put(new OtherType(draft.created(create.name())));
        } else if (statement instanceof CreateBaseType create) {
            draft.put(new OtherType(draft.created(create.name())));
        } else if (statement instanceof AlterEnum alter) {
            UserTypeChange.alter(draft, alter);
        } else if (statement instanceof AlterDomain alter) {
            UserTypeChange.alter(draft, alter);
        } else if (statement instanceof AlterType alter) {
            UserTypeChange.alter(draft, alter);
        } else if (statement instanceof RenameAttribute rename) {
            UserTypeChange.renameAttribute(draft, rename.type(), rename.attribute(), rename.to());
        }
    }

    /** What ALTER says of a relation as a whole is the same for all kinds of them. */
    private static void alter(Draft draft, AlterTable alter) {
        for (TableAction action : alter.actions()) {
            if (action instanceof RenameTable rename) {
                RelationRename.rename(draft, alter.table(), rename.to());
                return;
            }
            if (action instanceof SetSchema set) {
                RelationRename.setSchema(draft, alter.table(), set.schema());
                return;
            }
            if (action instanceof RenameColumn rename) {
                RelationRename.column(draft, alter.table(), rename.column(), rename.to());
                return;
            }
            if (action instanceof AlterSequence sequence) {
                SequenceChange.alter(draft, sequence);
            } else if (action instanceof AttachPartition attach && draft.index(alter.table()) != null) {
                IndexChange.attach(draft, alter.table(), attach.partition());
            }
        }
        TableChange.apply(draft, alter);
    }
}
