package org.whistlegrid.catalogue.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.whistlegrid.catalogue.Category;

/**
 * Finds the categories that the words of a report point to, without a language model: keywords and names that occur as
 * they are, by the square of their length, so that the special beats the general; and pairs of neighbouring characters
 * shared with the name or a keyword, the rarer the more they say. Chinese needs no splitting into words this way.
 */
public final class Suggestions {

    /** A name that occurs in full says more than a keyword of the same length. */
    private static final double NAME_WEIGHT = 1.5;

    private static final double KEYWORD_PAIR_WEIGHT = 0.5;

    /** Below it only a common pair of characters is shared. */
    private static final double LEAST = 2.5;

    private final List<Entry> entries;
    private final Map<String, Integer> spread = new HashMap<>();

    private record Entry(
            Category category, String name, Set<String> terms, Set<String> namePairs, Set<String> keywordPairs) {

        static Entry of(Category category) {
            Set<String> terms = new TreeSet<>();
            category.keywords().forEach(keyword -> terms.add(normal(keyword)));
            for (String word : category.nameEn().toLowerCase(Locale.ROOT).split("[^a-z]+")) {
                if (word.length() > 3) {
                    terms.add(stem(word));
                }
            }
            Set<String> keywordPairs = new TreeSet<>();
            category.keywords().forEach(keyword -> keywordPairs.addAll(pairs(normal(keyword))));
            String name = normal(category.name());
            return new Entry(category, name, terms, pairs(name), keywordPairs);
        }
    }

    private record Scored(Category category, double score) {}

    Suggestions(List<Category> categories) {
        this.entries = categories.stream().map(Entry::of).toList();
        for (Entry entry : entries) {
            Set<String> all = new TreeSet<>(entry.namePairs());
            all.addAll(entry.keywordPairs());
            all.forEach(pair -> spread.merge(pair, 1, Integer::sum));
        }
    }

    /** Best first, at most {@code n}; equal ones keep the catalogue's order. */
    public List<Category> of(String text, int n) {
        String normal = normal(text);
        Set<String> pairs = pairs(normal);
        List<Scored> scored = new ArrayList<>();
        for (Entry entry : entries) {
            double score = score(entry, normal, pairs);
            if (score >= LEAST) {
                scored.add(new Scored(entry.category(), score));
            }
        }
        return scored.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(Math.max(0, n))
                .map(Scored::category)
                .toList();
    }

    private double score(Entry entry, String text, Set<String> pairs) {
        double score = text.contains(entry.name()) ? NAME_WEIGHT * square(entry.name()) : 0;
        for (String term : entry.terms()) {
            if (text.contains(term)) {
                score += square(term);
            }
        }
        for (String pair : pairs) {
            if (entry.namePairs().contains(pair)) {
                score += rarity(pair);
            } else if (entry.keywordPairs().contains(pair)) {
                score += KEYWORD_PAIR_WEIGHT * rarity(pair);
            }
        }
        return score;
    }

    private double rarity(String pair) {
        return Math.log((double) entries.size() / spread.getOrDefault(pair, 1)) / Math.log(2) / 2;
    }

    private static double square(String term) {
        return Math.min(term.length() * term.length(), 25);
    }

    /** Letters and digits only, in lower case. */
    private static String normal(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Pairs of neighbouring Chinese characters; Latin letters in pairs would say nothing. */
    private static Set<String> pairs(String text) {
        Set<String> pairs = new TreeSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            if (Character.isIdeographic(text.charAt(i)) && Character.isIdeographic(text.charAt(i + 1))) {
                pairs.add(text.substring(i, i + 2));
            }
        }
        return pairs;
    }

    private static String stem(String word) {
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }
}
