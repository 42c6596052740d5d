package org.whistlegrid.grid.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as it is compared: widths and cases made one, Chinese numbers written in digits, words that say only what kind of
 * thing it is left out, then cut into units. A unit is a character, or a whole number or Latin word: 15 is no 5.
 */
final class Units {

    private static final Pattern CHINESE_NUMBER = Pattern.compile("[〇零一二三四五六七八九十两](?:[〇零一二三四五六七八九十百两]*)");
    private static final Pattern BLOCK = Pattern.compile("(\\d+)(?:#楼|#|栋|幢|座)");
    private static final Pattern KIND = Pattern.compile("街道(?:办事处)?|社区(?:居委会)?|居委会|小区");
    private static final Pattern UNIT = Pattern.compile("\\d+|[a-z]+|\\p{IsHan}|\\p{L}");
    private static final String DIGITS = "〇一二三四五六七八九";

    private Units() {}

    /** One spelling; still one string. */
    static String plain(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String counted = CHINESE_NUMBER.matcher(narrow).replaceAll(match -> number(match.group()));
        return BLOCK.matcher(counted).replaceAll("$1号楼").replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The units of a text without the words for kinds of areas; with them when there is nothing else. */
    static List<String> of(String text) {
        String plain = plain(text);
        List<String> telling = cut(KIND.matcher(plain).replaceAll(""));
        return telling.isEmpty() ? cut(plain) : telling;
    }

    /** Units and pairs of neighbours, as they are indexed. */
    static List<String> grams(List<String> units) {
        List<String> grams = new ArrayList<>(units);
        for (int i = 1; i < units.size(); i++) {
            grams.add(units.get(i - 1) + "_" + units.get(i));
        }
        return grams;
    }

    static boolean isNumber(String unit) {
        return Character.isDigit(unit.charAt(0));
    }

    private static List<String> cut(String plain) {
        List<String> units = new ArrayList<>();
        Matcher matcher = UNIT.matcher(plain);
        while (matcher.find()) {
            units.add(matcher.group());
        }
        return units;
    }

    /** 十五 is 15, 二百零三 is 203, and a row of digits is read as one: 二〇三 is 203. */
    private static String number(String chinese) {
        String plain = chinese.replace('零', '〇').replace('两', '二');
        if (plain.chars().noneMatch(c -> c == '十' || c == '百')) {
            StringBuilder digits = new StringBuilder();
            plain.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
            return digits.toString();
        }
        int sum = 0;
        int last = 0;
        for (char c : plain.toCharArray()) {
            if (c == '百' || c == '十') {
                sum += (last == 0 ? 1 : last) * (c == '百' ? 100 : 10);
                last = 0;
            } else {
                last = DIGITS.indexOf(c);
            }
        }
        return String.valueOf(sum + last);
    }
}
