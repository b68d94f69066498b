package dev.drydock.sql;

import static dev.drydock.sql.Characters.isOperator;

/** Finds the end of operators (manual, "Operators"). */
final class Operators {

    private final String text;

    /** Up to here only signs follow, each an operator of its own; spares a look at the whole run for each of them. */
    private int signsEnd;

    Operators(String text) {
        this.text = text;
    }

    /** The end of the operator that starts here: before a comment, and behind + or - only if it holds one of ~ ! @ # % ^ & | ` ?. */
    int end(int start) {
        if (start < signsEnd) {
            return start + 1;
        }
        int end = start;
        while (end < text.length() && isOperator(text.charAt(end)) && !(end > start && startsComment(end))) {
            end++;
        }
        int runEnd = end;
        boolean special = text.substring(start, end).chars().anyMatch(c -> "~!@#%^&|`?".indexOf(c) >= 0);
        while (!special && end - start > 1 && isSign(end - 1)) {
            end--;
        }
        signsEnd = end - start == 1 && isSign(start) ? runEnd : 0;
        return end;
    }

    private boolean startsComment(int at) {
        return text.startsWith("--", at) || text.startsWith("/*", at);
    }

    private boolean isSign(int at) {
        return text.charAt(at) == '+' || text.charAt(at) == '-';
    }
}
