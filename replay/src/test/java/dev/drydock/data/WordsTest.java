package dev.drydock.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.datafaker.Faker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns get words that suit their names, the same ones for the same locale and seed. */
class WordsTest {

    private static final Words ENGLISH = new Words(Locale.ENGLISH, 1);

    @ParameterizedTest
    @CsvSource({
        "customers.email, MAIL",
        "mails.subject, TITLE",
        "users.first_name, FIRST_NAME",
        "users.firstName, FIRST_NAME",
        "users.name, FULL_NAME",
        "users.username, USER_NAME",
        "users.created_by, USER_NAME",
        "roles.name, NAME",
        "companies.name, COMPANY",
        "products.name, PRODUCT",
        "countries.name, COUNTRY",
        "sessions.client_ip, IP",
        "sessions.ip_address, IP",
        "sessions.user_agent, USER_AGENT",
        "sessions.token, TOKEN",
        "addresses.zip, POST_CODE",
        "addresses.state, STATE",
        "addresses.street, STREET_ADDRESS",
        "addresses.address2, STREET_ADDRESS",
        "orders.state, STATUS",
        "orders.order_no, CODE",
        "orders.ship_to_city, CITY",
        "orders.tip, WORD",
        "orders.capacity, WORD",
        "items.sku, SKU",
        "accounts.iban, IBAN",
        "files.path, FILE_PATH",
        "files.name, FILE_NAME",
        "files.mime_type, MIME_TYPE",
        "files.sha256, HASH",
        "employees.job_title, JOB_TITLE",
        "employees.department, DEPARTMENT",
        "pages.slug, SLUG",
        "pages.url, URL",
        "pages.body, TEXT",
        "pages.lang, LANGUAGE_CODE",
        "users.time_zone, TIME_ZONE",
        "payments.currency, CURRENCY_CODE",
        "t.c, WORD"
    })
    void a_column_gets_words_that_suit_its_name(String name, WordSource source) {
        String[] parts = name.split("\\.");

        assertThat(WordChoice.of(parts[0], parts[1])).isEqualTo(source);
        assertThat(ENGLISH.of(parts[0], parts[1])).isSameAs(ENGLISH.of(source));
    }

    @ParameterizedTest
    @EnumSource(WordSource.class)
    void every_source_has_words_that_differ_whatever_their_case_and_the_numbers_before_them(WordSource source) {
        List<String> words = ENGLISH.of(source);

        List<String> all = new ArrayList<>();
        words.forEach(word -> {
            String lower = word.toLowerCase(Locale.ROOT);
            all.add(lower);
            all.addAll(List.of("1." + lower, "2." + lower, "12." + lower));
        });
        assertThat(words).isNotEmpty().hasSizeLessThanOrEqualTo(2000).noneMatch(String::isBlank);
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    }

    @Test
    void natural_words_are_many() {
        for (WordSource source : List.of(
                WordSource.MAIL,
                WordSource.FULL_NAME,
                WordSource.FIRST_NAME,
                WordSource.STREET_ADDRESS,
                WordSource.CITY,
                WordSource.IP,
                WordSource.URL,
                WordSource.PRODUCT,
                WordSource.TEXT,
                WordSource.WORD)) {
            assertThat(ENGLISH.of(source)).as(source.name()).hasSize(2000);
        }
    }

    @Test
    void the_words_of_a_source_do_not_depend_on_what_was_asked_before() {
        List<WordSource> backwards = new ArrayList<>(List.of(WordSource.values()));
        Collections.reverse(backwards);
        Words other = new Words(Locale.ENGLISH, 1);

        for (WordSource source : backwards) {
            assertThat(other.of(source)).as(source.name()).isEqualTo(ENGLISH.of(source));
        }
    }

    @Test
    void another_seed_and_another_locale_yield_other_words() {
        assertThat(new Words(Locale.ENGLISH, 2).of(WordSource.FULL_NAME))
                .isNotEqualTo(ENGLISH.of(WordSource.FULL_NAME));
        assertThat(new Words(Locale.GERMAN, 1).of(WordSource.CITY)).isNotEqualTo(ENGLISH.of(WordSource.CITY));
    }

    /** A failure means that the generated rows change: right after an upgrade of Datafaker, wrong otherwise. */
    @Test
    void the_words_are_the_same_on_every_machine() {
        Map<String, Integer> digests = new TreeMap<>();
        for (WordSource source : WordSource.values()) {
            digests.put(source.name(), ENGLISH.of(source).hashCode());
        }

        assertThat(digests.hashCode()).as(digests::toString).isEqualTo(1043491274);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi-FI", "ja", "tr"})
    void what_machines_read_is_ascii_in_every_locale(String tag) {
        Words words = new Words(Locale.forLanguageTag(tag), 1);

        assertThat(words.of(WordSource.MAIL)).allMatch(word -> word.matches("[a-z0-9._-]+@[a-z0-9.-]+\\.[a-z]{2,}"));
        assertThat(words.of(WordSource.URL)).allMatch(word -> word.matches("https://www\\.[a-z0-9.-]+(/[a-z]+){2}"));
        assertThat(words.of(WordSource.SLUG)).allMatch(word -> word.matches("[a-z]+-[a-z]+"));
    }

    @Test
    void every_locale_has_words_of_its_own() {
        assertThat(Locales.tags()).doesNotHaveDuplicates().isSorted();
        for (String tag : Locales.tags()) {
            Locale locale = Locale.forLanguageTag(tag);
            assertThat(locale.toLanguageTag()).isEqualTo(tag);
            assertThat(List.of(tag + ".yml", locale.getLanguage() + ".yml"))
                    .as(tag)
                    .anySatisfy(file -> assertThat(resource(file)).isNotNull());
        }
    }

    private static URL resource(String file) {
        return Faker.class.getResource("/" + file);
    }
}
