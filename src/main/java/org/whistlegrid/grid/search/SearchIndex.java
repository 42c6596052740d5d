package org.whistlegrid.grid.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.whistlegrid.grid.Found;
import org.whistlegrid.grid.Tier;

/**
 * The places of one version by their words. Lucene finds the few that share most units and pairs of units with what was
 * typed; how alike they are in order decides among those. Immutable; read by many threads.
 */
public final class SearchIndex {

    private static final String NAME = "name";
    private static final String WORDS = "words";
    private static final int READ = 60;
    private static final int LOOKED_AT = 200;
    private static final int SHORTEST_CODE = 6;
    private static final float PAIR = 2;
    private static final double ONLY_THE_BEGINNING = 0.9;

    /** Half of what was typed must be there. */
    private static final double LEAST = 0.5;

    private final List<Entry> entries;
    private final Map<Tier, TreeMap<String, Entry>> byCode = new EnumMap<>(Tier.class);
    private final IndexSearcher searcher;

    SearchIndex(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (Tier tier : Tier.values()) {
            byCode.put(tier, new TreeMap<>());
        }
        for (Entry entry : this.entries) {
            if (entry.tier() != null && entry.code() != null) {
                byCode.get(entry.tier()).put(entry.code(), entry);
            }
        }
        try {
            ByteBuffersDirectory memory = new ByteBuffersDirectory();
            // merges that keep the order: a document's number is its entry's
            IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(new LogDocMergePolicy());
            try (IndexWriter writer = new IndexWriter(memory, config)) {
                for (Entry entry : this.entries) {
                    Document document = new Document();
                    document.add(new TextField(NAME, new Grams(Units.grams(Units.of(entry.name())))));
                    document.add(new TextField(WORDS, new Grams(Units.grams(entry.path()))));
                    if (!entry.street().isEmpty()) {
                        document.add(new TextField(WORDS, new Grams(Units.grams(entry.street()))));
                    }
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            this.searcher = new IndexSearcher(DirectoryReader.open(memory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Found> find(String words, int limit) {
        String read = words.strip().substring(0, Math.min(words.strip().length(), READ));
        String plain = Units.plain(read);
        if (plain.length() >= SHORTEST_CODE && plain.chars().allMatch(Character::isDigit)) {
            return beginningWith(plain, limit);
        }
        List<String> typed = Units.of(read);
        return typed.isEmpty() ? List.of() : ranked(typed, plain, limit);
    }

    /** Areas before the buildings in them. */
    private List<Found> beginningWith(String code, int limit) {
        return byCode.values().stream()
                .flatMap(tier -> tier.subMap(code, true, code + "~", true).values().stream()
                        .limit(limit))
                .limit(limit)
                .map(entry -> entry.found(code.equals(entry.code()) ? 1 : ONLY_THE_BEGINNING))
                .toList();
    }

    private record Ranked(Entry entry, double rank) {}

    private List<Found> ranked(List<String> typed, String plain, int limit) {
        return candidates(typed).stream()
                .map(entry -> new Ranked(entry, entry.rank(typed, plain)))
                .filter(ranked -> ranked.entry.likeness(typed) >= LEAST)
                .sorted(Comparator.comparingDouble(Ranked::rank)
                        .reversed()
                        .thenComparing(ranked -> String.valueOf(ranked.entry.code())))
                .limit(limit)
                .map(ranked -> ranked.entry.found(ranked.entry.likeness(typed)))
                .toList();
    }

    private List<Entry> candidates(List<String> typed) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String gram : new LinkedHashSet<>(Units.grams(typed))) {
            for (String field : List.of(NAME, WORDS)) {
                Query term = new TermQuery(new Term(field, gram));
                any.add(gram.contains("_") ? new BoostQuery(term, PAIR) : term, BooleanClause.Occur.SHOULD);
            }
        }
        try {
            List<Entry> candidates = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(any.build(), LOOKED_AT).scoreDocs) {
                candidates.add(entries.get(hit.doc));
            }
            return candidates;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Units that were cut already. */
    private static final class Grams extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Iterator<String> grams;

        Grams(List<String> grams) {
            this.grams = grams.iterator();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!grams.hasNext()) {
                return false;
            }
            term.append(grams.next());
            return true;
        }
    }
}
