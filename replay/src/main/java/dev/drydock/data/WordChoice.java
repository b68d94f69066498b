package dev.drydock.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which words people write into a column of which name. */
final class WordChoice {

    private static final String PEOPLE =
            "user|customer|person|people|employee|contact|member|account|author|owner|player|patient"
                    + "|student|teacher|client|guest|admin|staff|driver|recipient|subscriber|attendee";

    private static final String COMPANIES = "compan|organi[sz]ation|tenant|vendor|supplier|merchant|manufacturer";

    private record Choice(Pattern pattern, WordSource source) {}

    /** The first pattern that is found in {@code table.column} decides. */
    private static final List<Choice> CHOICES = new ArrayList<>();

    static {
        part("mail", WordSource.MAIL);
        part("user_?agent|browser", WordSource.USER_AGENT);
        word("hash|sha_?1|sha_?256|md5|checksum|digest|fingerprint|etag|commit", WordSource.HASH);
        word("token|secret|signature|password|passwd|salt|api_?key|access_?key|nonce", WordSource.TOKEN);
        word("uuid|guid", WordSource.UUID_TEXT);
        persons();
        net();
        places();
        money();
        files();
        work();
        things();
        names();
        texts();
    }

    private WordChoice() {}

    /** The source for a column. */
    static WordSource of(String table, String column) {
        String name = separated(table) + "." + separated(column);
        return CHOICES.stream()
                .filter(choice -> choice.pattern().matcher(name).find())
                .findFirst()
                .map(Choice::source)
                .orElse(WordSource.WORD);
    }

    /** {@code firstName} is {@code first_name}, as most people write it. */
    private static String separated(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").replace('.', '_').toLowerCase(Locale.ROOT);
    }

    private static void persons() {
        part("first_?name|given_?name|fore_?name|middle_?name", WordSource.FIRST_NAME);
        part("last_?name|sur_?name|family_?name|maiden_?name", WordSource.LAST_NAME);
        part("user_?name|nick_?name|screen_?name", WordSource.USER_NAME);
        word("login|nick|handle|(?:created|updated|modified|changed|deleted)_by", WordSource.USER_NAME);
        part("phone_?type|phone_?kind", WordSource.WORD);
        part("phone|mobile", WordSource.MOBILE);
        word("fax|tel|msisdn", WordSource.PHONE);
        word("salutation", WordSource.SALUTATION);
        word("gender|sex", WordSource.GENDER);
        part("nationality", WordSource.NATIONALITY);
    }

    private static void net() {
        word("ip|ip_?v4|ip_?addr|ip_?address|remote_?addr|remote_?address", WordSource.IP);
        word("ip_?v6", WordSource.IP_V6);
        word("mac|mac_?addr|mac_?address", WordSource.MAC_ADDRESS);
        part("url|uri|website|web_?site|homepage|callback", WordSource.URL);
        word("link|href|endpoint", WordSource.URL);
        word("host|host_?name|domain|domain_?name|fqdn|server", WordSource.HOST);
        word("slug|permalink", WordSource.SLUG);
        word("http_?method|request_?method", WordSource.HTTP_METHOD);
    }

    private static void places() {
        part("country_?code|country_?iso|iso_?code", WordSource.COUNTRY_CODE);
        part("country", WordSource.COUNTRY);
        column("(?:^|_)countr(?:y|ies)\\.name$", WordSource.COUNTRY);
        part("zip|postal|post_?code", WordSource.POST_CODE);
        part("state_?code|province_?code", WordSource.STATE_CODE);
        part("state_?name|province", WordSource.STATE);
        column("(?:address|location|" + PEOPLE + ")[^.]*\\.state$", WordSource.STATE);
        word("city|town|municipality", WordSource.CITY);
        column("(?:^|_)(?:city|cities|towns?)\\.name$", WordSource.CITY);
        part("building_?(?:no|number)|house_?(?:no|number)", WordSource.BUILDING_NUMBER);
        part("street|address|addr_?line", WordSource.STREET_ADDRESS);
        part("time_?zone", WordSource.TIME_ZONE);
        word("tz", WordSource.TIME_ZONE);
        word("lang|language_?code|locale|locale_?code", WordSource.LANGUAGE_CODE);
        word("language", WordSource.LANGUAGE);
    }

    private static void money() {
        part("iban", WordSource.IBAN);
        word("bic|swift|swift_?code", WordSource.BIC);
        part("card_?(?:no|number)|credit_?card", WordSource.CARD_NUMBER);
        part("currency(?!_?name)", WordSource.CURRENCY_CODE);
    }

    private static void files() {
        part("mime|content_?type|media_?type", WordSource.MIME_TYPE);
        part("file_?ext", WordSource.FILE_EXTENSION);
        word("extension|ext", WordSource.FILE_EXTENSION);
        part("file_?path|directory|folder", WordSource.FILE_PATH);
        word("path|dir", WordSource.FILE_PATH);
        part("file_?name|attachment", WordSource.FILE_NAME);
        word("file", WordSource.FILE_NAME);
        column("(?:^|_)(?:file|attachment|document|image|photo|picture)s?\\.name$", WordSource.FILE_NAME);
    }

    private static void work() {
        part("job_?title|occupation|profession", WordSource.JOB_TITLE);
        part("department|category", WordSource.DEPARTMENT);
        part("industry", WordSource.INDUSTRY);
        part("company|organi[sz]ation|employer", WordSource.COMPANY);
        word("vendor|supplier|merchant|manufacturer", WordSource.COMPANY);
        column("(?:" + COMPANIES + ")[^.]*\\.(?:[^.]*_)?name$", WordSource.COMPANY);
    }

    private static void things() {
        part("isbn", WordSource.ISBN);
        word("sku|(?:article|item|product)_?(?:no|nr|number|code)", WordSource.SKU);
        word("ean|gtin|barcode|upc", WordSource.EAN);
        part("colou?r", WordSource.COLOUR);
        part("brand", WordSource.BRAND);
        part("(?:product|article|item)_?(?:name|title)", WordSource.PRODUCT);
        column("(?:product|article|item)[^.]*\\.(?:[^.]*_)?(?:name|title)$", WordSource.PRODUCT);
        part("version", WordSource.VERSION);
        part(
                "(?:tracking|invoice|order|serial|reference|voucher|coupon|customer)_?(?:no|nr|number|code)$",
                WordSource.CODE);
        word("code|reference|ref|coupon|voucher|external_?id|serial", WordSource.CODE);
        word("status|state|stage|phase", WordSource.STATUS);
        word("genre", WordSource.GENRE);
    }

    private static void names() {
        column("(?:" + PEOPLE + ")[^.]*\\.name$", WordSource.FULL_NAME);
        part(
                "(?:full|display|real|owner|author|recipient|contact|customer|user|member|sender|receiver)_?name",
                WordSource.FULL_NAME);
        word("user|owner|author|recipient|assignee|reviewer|contact|customer", WordSource.FULL_NAME);
        column("(?:^|_)(?:book|novel)s?\\.(?:name|title)$", WordSource.BOOK);
    }

    private static void texts() {
        part("title|subject|headline|caption|heading", WordSource.TITLE);
        part(
                "description|summary|note|comment|text|body|message|content|remark|reason|detail|instruction|review|feedback|excerpt"
                        + "|answer|question|error",
                WordSource.TEXT);
        word("bio|about|desc", WordSource.TEXT);
        part("name|label", WordSource.NAME);
    }

    /** Where it is a whole word of the column's name: {@code client_ip} has {@code ip}, {@code zip} has not. */
    private static void word(String words, WordSource source) {
        column("\\.(?:[^.]*_)?(?:" + words + ")s?\\d*(?:_[^.]*)?$", source);
    }

    private static void part(String parts, WordSource source) {
        column("\\.[^.]*(?:" + parts + ")[^.]*$", source);
    }

    private static void column(String pattern, WordSource source) {
        CHOICES.add(new Choice(Pattern.compile(pattern), source));
    }
}
