package org.whistlegrid.workflow.contract;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Every value of a diagram that the engine would evaluate, wherever it stands: an expression reaches any class of the
 * product, so none may come in by an edited diagram. Read from the parsed text, since an entity could hide one.
 */
final class Expressions {

    private static final XMLInputFactory READER = XMLInputFactory.newInstance();

    static {
        READER.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        READER.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        READER.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private Expressions() {}

    /** @throws XMLStreamException for what is no XML, or brings a document type */
    static Set<String> in(byte[] diagram) throws XMLStreamException {
        Set<String> found = new TreeSet<>();
        XMLStreamReader xml = READER.createXMLStreamReader(new ByteArrayInputStream(diagram));
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new XMLStreamException("DOCTYPE", xml.getLocation());
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        add(xml.getAttributeValue(i), found);
                    }
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    add(xml.getText(), found);
                }
            }
        } finally {
            xml.close();
        }
        return found;
    }

    private static void add(String value, Set<String> found) {
        if (value.contains("${") || value.contains("#{")) {
            found.add(value.strip());
        }
    }
}
