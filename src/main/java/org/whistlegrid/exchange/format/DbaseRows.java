package org.whistlegrid.exchange.format;

import com.linuxense.javadbf.DBFException;
import com.linuxense.javadbf.DBFField;
import com.linuxense.javadbf.DBFReader;
import com.linuxense.javadbf.DBFRow;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Zones;

/** The rows of a .dbf file. Text is taken as bytes and decoded here, so that a wrong encoding is seen and not guessed away. */
final class DbaseRows implements Closeable {

    /** Before the file's own fields the library puts one that says whether the row is deleted. */
    private static final int FIRST = 1;

    private final DBFReader reader;
    private final List<DBFField> fields;
    private final Charset charset;
    private final Texts texts;

    DbaseRows(InputStream stream, Charset charset, Bounds bounds) {
        this.charset = charset;
        this.texts = new Texts(bounds.text());
        try {
            // deleted rows are read too: the .shp file has them as well
            this.reader =
                    new DBFReader(new BufferedInputStream(stream, 1 << 16), StandardCharsets.ISO_8859_1, true, true);
            int count = reader.getFieldCount();
            List<DBFField> all = new ArrayList<>();
            for (int i = FIRST; i < count; i++) {
                all.add(reader.getField(i));
            }
            this.fields = List.copyOf(all);
        } catch (DBFException | IllegalArgumentException | ArithmeticException | NullPointerException e) {
            throw broken();
        }
    }

    static FileRefused broken() {
        return FileRefused.malformed(Format.SHAPEFILE, ".dbf");
    }

    int fieldCount() {
        return fields.size();
    }

    List<String> names() {
        return fields.stream()
                .map(field -> new String(field.getName().getBytes(StandardCharsets.ISO_8859_1), charset))
                .toList();
    }

    int count() {
        return reader.getRecordCount();
    }

    /** The next row's values; null at the end. A deleted row is one without values. */
    @Nullable
    List<@Nullable String> next(Set<Flaw> flaws) {
        DBFRow row;
        try {
            row = reader.nextRow();
        } catch (DBFException | IllegalArgumentException e) {
            throw broken();
        }
        if (row == null) {
            return null;
        }
        if (Boolean.TRUE.equals(row.getObject(0))) {
            return Arrays.asList(new String[fields.size()]);
        }
        List<@Nullable String> values = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            values.add(text(row.getObject(i + FIRST), fields.get(i), flaws));
        }
        return values;
    }

    private @Nullable String text(@Nullable Object value, DBFField field, Set<Flaw> flaws) {
        if (value instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            return texts.decode(bytes, charset, bytes.length >= field.getLength() - 1, flaws);
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Date day) {
            return day.toInstant().atZone(Zones.CITY).toLocalDate().toString();
        }
        return value == null || value instanceof byte[] ? null : texts.keep(value.toString(), flaws);
    }

    @Override
    public void close() {
        reader.close();
    }
}
