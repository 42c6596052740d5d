package org.whistlegrid.ledger.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Puts a picture behind the first sheet of a workbook and into the head of its printed pages. The writer of workbooks
 * knows neither, so the parts of the finished package are copied one by one and the picture is added (ECMA-376 part 1,
 * 18.3.1.63 {@code picture} and 18.3.1.60 {@code legacyDrawingHF}); a sheet of any size passes through in blocks.
 */
final class WatermarkedBook {

    static final String PICTURE = "xl/media/watermark.png";

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String SHEET_END = "</worksheet>";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int BLOCK = 64 * 1024;

    private static final String REFERENCES =
            "<legacyDrawingHF xmlns:r=\"%1$s\" r:id=\"rId1\"/><picture xmlns:r=\"%1$s\" r:id=\"rId2\"/>".formatted(R);

    private static final String TYPES =
            "<Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>";

    private static final String SHEET_RELATIONS =
            relations("<Relationship Id=\"rId1\" Type=\"" + R + "/vmlDrawing\" Target=\"../drawings/watermark.vml\"/>"
                    + "<Relationship Id=\"rId2\" Type=\"" + R + "/image\" Target=\"../media/watermark.png\"/>");

    private static final String DRAWING_RELATIONS =
            relations("<Relationship Id=\"rId1\" Type=\"" + R + "/image\" Target=\"../media/watermark.png\"/>");

    /** The shape's id says which part of the head it stands in: CH, in the middle. */
    private static final String DRAWING =
            """
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
            <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>
            <v:shapetype id="_x0000_t75" coordsize="21600,21600" o:spt="75" o:preferrelative="t" path="m0,0l21600,0,21600,21600,0,21600xe" filled="f" stroked="f"><v:stroke joinstyle="miter"/><v:path o:extrusionok="f" gradientshapeok="t" o:connecttype="rect"/><o:lock v:ext="edit" aspectratio="t"/></v:shapetype>
            <v:shape id="CH" o:spid="_x0000_s1025" type="#_x0000_t75" style="position:absolute;margin-left:0;margin-top:0;width:560pt;height:320pt;z-index:1"><v:imagedata o:relid="rId1" o:title="watermark"/><o:lock v:ext="edit" rotation="t"/></v:shape>
            </xml>
            """;

    private WatermarkedBook() {}

    static void write(Path plain, byte[] picture, OutputStream target) throws IOException {
        try (ZipFile book = new ZipFile(plain.toFile());
                ZipOutputStream out = new ZipOutputStream(target)) {
            Enumeration<? extends ZipEntry> entries = book.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = book.getInputStream(entry)) {
                    copy(entry.getName(), in, out);
                }
                out.closeEntry();
            }
            add(out, PICTURE, picture);
            add(out, "xl/worksheets/_rels/sheet1.xml.rels", SHEET_RELATIONS.getBytes(StandardCharsets.UTF_8));
            add(out, "xl/drawings/watermark.vml", DRAWING.getBytes(StandardCharsets.UTF_8));
            add(out, "xl/drawings/_rels/watermark.vml.rels", DRAWING_RELATIONS.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void copy(String name, InputStream in, OutputStream out) throws IOException {
        switch (name) {
            case "[Content_Types].xml" -> {
                String types = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                int at = types.indexOf('>', types.indexOf("<Types")) + 1;
                out.write((types.substring(0, at) + TYPES + types.substring(at)).getBytes(StandardCharsets.UTF_8));
            }
            case SHEET -> copySheet(in, out);
            default -> in.transferTo(out);
        }
    }

    /** All but the closing tag, which is the last thing in the part; then the references, then the tag. */
    private static void copySheet(InputStream in, OutputStream out) throws IOException {
        byte[] held = new byte[0];
        byte[] block = in.readNBytes(BLOCK);
        while (block.length > 0) {
            out.write(held);
            held = block;
            block = in.readNBytes(BLOCK);
            if (block.length > 0 && block.length < SHEET_END.length()) {
                byte[] joined = new byte[held.length + block.length];
                System.arraycopy(held, 0, joined, 0, held.length);
                System.arraycopy(block, 0, joined, held.length, block.length);
                held = joined;
                block = new byte[0];
            }
        }
        String tail = new String(held, StandardCharsets.ISO_8859_1);
        int end = tail.lastIndexOf(SHEET_END);
        if (end < 0) {
            throw new IOException("not a sheet");
        }
        out.write((tail.substring(0, end) + REFERENCES + tail.substring(end)).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void add(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private static String relations(String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside
                + "</Relationships>";
    }
}
