package io.haedap.site;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An Atom feed. The writer escapes everything, and characters that XML does not know are left out. */
record Feed(String id, String title, String self, String page, String language, String author, List<Entry> entries) {

    /** One thing that was told; {@code html} is safe HTML. */
    record Entry(
            String id, String title, String page, Instant published, Instant updated, String category, String html) {}

    String xml() {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            xml.writeAttribute("xml:lang", language);
            element(xml, "id", id);
            element(xml, "title", title);
            element(xml, "updated", time(updated()));
            link(xml, "self", "application/atom+xml", self);
            link(xml, "alternate", "text/html", page);
            xml.writeStartElement("author");
            element(xml, "name", author);
            xml.writeEndElement();
            for (var entry : entries) {
                write(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private Instant updated() {
        return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        link(xml, "alternate", "text/html", entry.page());
        element(xml, "published", time(entry.published()));
        element(xml, "updated", time(entry.updated()));
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", entry.category());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(sound(entry.html()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(sound(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String sound(String text) {
        return text.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
