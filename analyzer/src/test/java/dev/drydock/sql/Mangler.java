package dev.drydock.sql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Spoils SQL at random; the same seed spoils it the same way. */
final class Mangler {

    private static final String ODDITIES = "();,'\"$$\\/*-- \n.:=<>+-[]{}%§\u0000\uD83D\uFEFFé0x1e_";
    private static final List<String> OPENERS = List.of(
            "(",
            "[",
            "'",
            "\"",
            "$$",
            "$a$",
            "/*",
            "--",
            "E'",
            "U&'",
            "CASE ",
            "BEGIN ATOMIC ",
            "ARRAY[",
            "NOT ",
            "\\");

    private final List<String> samples;
    private final Random random;

    Mangler(List<String> samples, long seed) {
        this.samples = samples;
        this.random = new Random(seed);
    }

    String next() {
        return switch (random.nextInt(11)) {
            case 0 -> head(sample());
            case 1 -> tail(sample());
            case 2 -> head(sample()) + " " + tail(sample());
            case 3 -> withOddities(sample());
            case 4 -> withOtherBytes(sample());
            case 5 -> shuffled(sample());
            case 6 -> withOtherWords(sample());
            case 7 -> withOpeners(sample());
            case 8 -> repeated(sample());
            case 9 -> script();
            default -> noise();
        };
    }

    private String sample() {
        return samples.get(random.nextInt(samples.size()));
    }

    private int within(String text) {
        return random.nextInt(text.length() + 1);
    }

    private String head(String text) {
        return text.substring(0, within(text));
    }

    private String tail(String text) {
        return text.substring(within(text));
    }

    private String withOddities(String text) {
        StringBuilder spoilt = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            char odd = ODDITIES.charAt(random.nextInt(ODDITIES.length()));
            int at = random.nextInt(spoilt.length());
            if (random.nextBoolean()) {
                spoilt.insert(at, odd);
            } else {
                spoilt.setCharAt(at, odd);
            }
        }
        return spoilt.toString();
    }

    private String withOtherBytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return new String(bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private static List<String> words(String text) {
        return new ArrayList<>(List.of(text.split("(?<=\\W)|(?=\\W)")));
    }

    private String shuffled(String text) {
        List<String> words = words(text);
        Collections.shuffle(words, random);
        return String.join(random.nextBoolean() ? " " : "", words);
    }

    private String withOtherWords(String text) {
        List<String> words = words(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(words.size());
            switch (random.nextInt(4)) {
                case 0 -> words.set(at, "");
                case 1 -> words.set(at, words.get(at) + " " + words.get(at));
                case 2 -> Collections.swap(words, at, random.nextInt(words.size()));
                default -> {
                    List<String> others = words(sample());
                    words.set(at, others.get(random.nextInt(others.size())));
                }
            }
        }
        return String.join("", words);
    }

    private String withOpeners(String text) {
        int at = within(text);
        String opener = OPENERS.get(random.nextInt(OPENERS.size()));
        return text.substring(0, at) + opener.repeat(1 + random.nextInt(300)) + text.substring(at);
    }

    private String repeated(String text) {
        List<String> words = words(text);
        int from = random.nextInt(words.size());
        int to = from + random.nextInt(words.size() - from);
        String part = String.join("", words.subList(from, to + 1));
        words.add(to + 1, part.repeat(1 + random.nextInt(100)));
        return String.join("", words);
    }

    private String script() {
        List<String> script = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            script.add(random.nextInt(3) == 0 ? withOtherWords(sample()) : sample());
        }
        return String.join(random.nextBoolean() ? ";\n" : ";", script);
    }

    private String noise() {
        return random.ints(random.nextInt(60), 0, random.nextBoolean() ? 0x80 : 0x11000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
