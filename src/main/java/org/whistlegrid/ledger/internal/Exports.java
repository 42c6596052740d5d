package org.whistlegrid.ledger.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.ledger.Ledger;
import org.whistlegrid.ledger.LedgerExport;
import org.whistlegrid.ledger.LedgerFilter;
import org.whistlegrid.ledger.LedgerRow;
import org.whistlegrid.ledger.LedgerSorting;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.platform.Page;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.platform.Rules;
import org.whistlegrid.platform.Turnstile;

/**
 * Ledgers as workbooks with a watermark. Rows are read and written in blocks, so memory does not grow with their number;
 * the file is finished before the first byte of it leaves, and each one leaves a row behind.
 */
@ApplicationScoped
public class Exports {

    private static final int BLOCK = 1_000;

    private final Turnstile turnstile = new Turnstile(2, 6, Duration.ofSeconds(20));

    private final Ledgers ledgers;
    private final SheetColumns columns;
    private final SheetWords words;
    private final ExportBook book;
    private final Rules rules;
    private final CurrentScope scope;
    private final Ids ids;
    private final Clock clock;

    Exports(
            Ledgers ledgers,
            SheetColumns columns,
            SheetWords words,
            ExportBook book,
            Rules rules,
            CurrentScope scope,
            Ids ids,
            Clock clock) {
        this.ledgers = ledgers;
        this.columns = columns;
        this.words = words;
        this.book = book;
        this.rules = rules;
        this.scope = scope;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param file a workbook; whoever asked for it deletes it */
    public record Made(LedgerExport export, Path file) {}

    /** @throws Refusal {@code export-too-large} when more rows fit than one sheet may hold */
    public Made make(Ledger ledger, LedgerFilter filter, LedgerSorting sorting) {
        return turnstile.pass(() -> {
            int most = rules.count("ledger.export-rows");
            if (QuarkusTransaction.requiringNew().call(() -> ledgers.count(ledger, filter, most)) > most) {
                throw new Refusal(Refusal.Kind.UNPROCESSABLE, "export-too-large", null, most);
            }
            return write(ledger, filter, sorting, most);
        });
    }

    private Made write(Ledger ledger, LedgerFilter filter, LedgerSorting sorting, int most) {
        Scope asker = scope.get();
        Instant now = clock.instant();
        String serial = QuarkusTransaction.requiringNew().call(() -> book.nextSerial(now));
        ExportStamp stamp = new ExportStamp(
                words.say("ledger", ledger),
                serial,
                Objects.requireNonNullElse(words.person(asker.username()), asker.username()),
                Objects.requireNonNullElse(words.unit(asker.unit()), "-"),
                now,
                words);
        try {
            Path plain = Files.createTempFile("ledger", ".xlsx");
            Path file = Files.createTempFile("ledger", ".xlsx");
            try {
                int rows = writePlain(plain, ledger, filter, sorting, stamp, most);
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    WatermarkedBook.write(plain, stamp.watermark().png(), out);
                }
                LedgerExport export =
                        new LedgerExport(ids.next(), serial, ledger, filter, rows, asker.username(), asker.unit(), now);
                QuarkusTransaction.requiringNew().run(() -> book.record(export));
                return new Made(export, file);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            } finally {
                Files.deleteIfExists(plain);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int writePlain(
            Path plain, Ledger ledger, LedgerFilter filter, LedgerSorting sorting, ExportStamp stamp, int most)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(plain));
                LedgerSheet sheet = new LedgerSheet(out, columns.of(ledger), stamp, words)) {
            String after = null;
            do {
                Page<LedgerRow> block = block(ledger, filter, sorting, after);
                sheet.add(block.items());
                after = block.next();
            } while (after != null && sheet.rows() < most);
            return sheet.rows();
        }
    }

    /** In a transaction of its own, so that what was read is forgotten. */
    private Page<LedgerRow> block(Ledger ledger, LedgerFilter filter, LedgerSorting sorting, @Nullable String after) {
        return QuarkusTransaction.requiringNew().call(() -> ledgers.list(ledger, filter, sorting, after, BLOCK));
    }
}
