package dev.drydock.data;

import java.util.UUID;
import java.util.function.Function;
import net.datafaker.Faker;

/** Where words come from; each makes one word by the faker's chance alone. */
enum WordSource {
    MAIL(faker -> Ascii.login(faker) + "@" + Ascii.host(faker)),
    USER_AGENT(faker -> faker.internet().userAgent()),
    HASH(faker -> faker.random().hex(40, false)),
    TOKEN(WordSource::token),
    CODE(faker -> faker.bothify("??######", true)),
    UUID_TEXT(WordSource::uuid),

    FULL_NAME(faker -> faker.name().fullName()),
    FIRST_NAME(faker -> faker.name().firstName()),
    LAST_NAME(faker -> faker.name().lastName()),
    USER_NAME(Ascii::login),
    SALUTATION(faker -> faker.name().prefix()),
    GENDER(faker -> faker.gender().binaryTypes()),
    NATIONALITY(faker -> faker.nation().nationality()),
    MOBILE(faker -> faker.phoneNumber().cellPhone(), WordSource.COSTLY),
    PHONE(faker -> faker.phoneNumber().phoneNumber(), WordSource.COSTLY),

    STREET_ADDRESS(faker -> faker.address().streetAddress()),
    BUILDING_NUMBER(faker -> faker.address().buildingNumber()),
    POST_CODE(faker -> faker.address().zipCode()),
    CITY(faker -> faker.address().city()),
    STATE(faker -> faker.address().state()),
    STATE_CODE(faker -> faker.address().stateAbbr()),
    COUNTRY(faker -> faker.address().country()),
    COUNTRY_CODE(faker -> faker.address().countryCode()),
    TIME_ZONE(faker -> faker.address().timeZone()),
    LANGUAGE(faker -> faker.nation().language()),
    LANGUAGE_CODE(faker -> faker.nation().isoLanguage()),

    IP(faker -> faker.internet().publicIpV4Address()),
    IP_V6(faker -> faker.internet().ipV6Address(), WordSource.COSTLY),
    MAC_ADDRESS(faker -> faker.internet().macAddress()),
    HOST(Ascii::host),
    URL(faker -> "https://www." + Ascii.host(faker) + "/" + path(faker)),
    SLUG(faker -> path(faker).replace('/', '-')),
    HTTP_METHOD(faker -> faker.internet().httpMethod()),

    IBAN(faker -> faker.finance().iban(), WordSource.COSTLY),
    BIC(faker -> faker.finance().bic(), WordSource.COSTLY),
    CARD_NUMBER(faker -> faker.finance().creditCard(), WordSource.COSTLY),
    CURRENCY_CODE(WordSource::currency),

    FILE_NAME(WordSource::file),
    FILE_PATH(faker -> "/" + path(faker) + "/" + file(faker)),
    FILE_EXTENSION(faker -> faker.file().extension()),
    MIME_TYPE(faker -> faker.file().mimeType()),

    JOB_TITLE(faker -> faker.job().title()),
    DEPARTMENT(faker -> faker.commerce().department(), WordSource.COSTLY),
    INDUSTRY(faker -> faker.company().industry()),
    COMPANY(faker -> faker.company().name()),

    PRODUCT(faker -> faker.commerce().productName()),
    SKU(faker -> faker.bothify("???-####-??", true)),
    EAN(faker -> faker.code().ean13(), WordSource.COSTLY),
    ISBN(faker -> faker.code().isbn13(), WordSource.COSTLY),
    COLOUR(faker -> faker.color().name()),
    BRAND(faker -> faker.commerce().brand()),
    VERSION(faker -> faker.app().version()),
    STATUS(faker -> faker.options()
            .option("new", "open", "pending", "active", "paused", "done", "failed", "cancelled", "archived")),
    BOOK(faker -> faker.book().title()),
    GENRE(faker -> faker.book().genre()),

    NAME(faker -> faker.word().adjective() + " " + faker.word().noun()),
    TITLE(WordSource::title),
    TEXT(faker -> String.join(" ", faker.lorem().sentences(1 + faker.random().nextInt(4)))),
    WORD(faker -> faker.random().nextBoolean()
            ? faker.lorem().word()
            : faker.lorem().word() + " " + faker.lorem().word());

    /** Of words that cost a tenth of a millisecond each there are fewer. */
    private static final int COSTLY = 500;

    private static final int MANY = 2000;

    private final Function<Faker, String> word;
    private final int most;

    WordSource(Function<Faker, String> word) {
        this(word, MANY);
    }

    WordSource(Function<Faker, String> word, int most) {
        this.word = word;
        this.most = most;
    }

    /** A word; with luck one that it did not make before. */
    String word(Faker faker) {
        return word.apply(faker);
    }

    /** How many are to be made at the most. */
    int most() {
        return most;
    }

    private static String token(Faker faker) {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            int digit = faker.random().nextInt(62);
            token.append((char) (digit < 10 ? '0' + digit : digit < 36 ? 'A' + digit - 10 : 'a' + digit - 36));
        }
        return token.toString();
    }

    /** Of version 4 and variant 1, as RFC 9562 has them. */
    private static String uuid(Faker faker) {
        long high = faker.random().nextLong() & ~0xF000L | 0x4000L;
        long low = faker.random().nextLong() >>> 2 | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }

    /** Datafaker's own depend on the language and the release of the JDK. */
    private static String currency(Faker faker) {
        return faker.options()
                .option(
                        "EUR", "USD", "GBP", "CHF", "JPY", "CNY", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON",
                        "BGN", "CAD", "AUD", "NZD", "BRL", "MXN", "ARS", "CLP", "COP", "INR", "KRW", "SGD", "HKD",
                        "THB", "IDR", "TRY", "ILS", "AED", "SAR", "EGP", "ZAR", "NGN", "KES", "UAH");
    }

    private static String path(Faker faker) {
        return Ascii.word(faker) + "/" + Ascii.word(faker);
    }

    private static String file(Faker faker) {
        return Ascii.word(faker) + "_" + faker.random().nextInt(1000) + "."
                + faker.file().extension();
    }

    private static String title(Faker faker) {
        String sentence = faker.lorem().sentence(3, 4);
        return sentence.substring(0, sentence.length() - 1);
    }
}
