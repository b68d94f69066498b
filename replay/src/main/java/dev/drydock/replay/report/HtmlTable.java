package dev.drydock.replay.report;

import java.io.IOException;

/** Writes a table that scrolls by itself where the window is narrow. */
final class HtmlTable {

    private final Markup out;

    private HtmlTable(Markup out) {
        this.out = out;
    }

    /** Begins a table; the caption is for those who do not see it. */
    static HtmlTable open(Markup out, String caption, String... classes) throws IOException {
        out.open("div", "class", "scroll", "role", "region", "aria-label", caption, "tabindex", "0");
        out.open("table", "class", String.join(" ", classes));
        out.leaf("caption", caption, "class", "hidden");
        return new HtmlTable(out);
    }

    /** Begins something that can be folded. */
    static void fold(Markup out, boolean unfolded, String heading, String title, String note) throws IOException {
        if (unfolded) {
            out.open("details", "open", "open");
        } else {
            out.open("details");
        }
        out.open("summary")
                .leaf(heading, title)
                .text(" ")
                .leaf("span", note, "class", "note")
                .end();
    }

    /** The heads of the columns, and the beginning of the rows; those that end with {@code #} are above numbers. */
    void head(String... columns) throws IOException {
        out.open("thead").open("tr");
        for (String column : columns) {
            if (column.endsWith("#")) {
                out.leaf("th", column.substring(0, column.length() - 1), "scope", "col", "class", "number");
            } else {
                out.leaf("th", column, "scope", "col");
            }
        }
        out.close().end().open("tbody");
    }

    /** The head of a row: a name. */
    void row(String name) throws IOException {
        out.open("th", "scope", "row").leaf("code", name).close();
    }

    /** A cell of words. */
    void cell(String text) throws IOException {
        out.leaf("td", text);
    }

    /** A cell flush right. */
    void number(String text) throws IOException {
        out.leaf("td", text, "class", "number");
    }

    /** A time that others waited: the longer, the louder. */
    void wait(double milliseconds) throws IOException {
        boolean isLong = milliseconds >= Remark.LONG_MS;
        out.leaf("td", Figures.time(milliseconds), "class", isLong ? "number loud" : "number");
    }

    /** Ends the table, and says how many rows are left out; none if {@code more} is not positive. */
    void close(int more) throws IOException {
        out.close().close().end();
        if (more > 0) {
            out.leaf("p", "and " + Figures.count(more) + " more", "class", "more");
        }
    }
}
