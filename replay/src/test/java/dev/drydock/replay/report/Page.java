package dev.drydock.replay.report;

import dev.drydock.replay.Replay;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A page of a report, read as XML: it has to be well-formed. */
record Page(String source, Document document) {

    static Page of(Replay... replays) throws Exception {
        StringWriter writer = new StringWriter();
        HtmlReplayReport.write(Reports.of(replays), writer);
        String source = writer.toString();
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(source)));
        return new Page(source, document);
    }

    List<Element> elements(String xpath) throws Exception {
        NodeList nodes =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(xpath, document, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    List<String> texts(String xpath) throws Exception {
        return elements(xpath).stream().map(Element::getTextContent).toList();
    }

    List<Attr> attributes() throws Exception {
        List<Attr> attributes = new ArrayList<>();
        for (Element element : elements("//*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                attributes.add((Attr) element.getAttributes().item(i));
            }
        }
        return attributes;
    }
}
