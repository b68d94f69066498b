package dev.drydock.config;

import dev.drydock.DrydockException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads a YAML text with the places of its keys. Scalars stay as they are written: {@code 1.10} is no number. */
final class Yaml {

    /** What Drydock asks for is four deep at the most; anchors and aliases can make a text deeper than it looks. */
    private static final int DEEPEST = 20;

    private final String file;

    private Yaml(String file) {
        this.file = file;
    }

    /**
     * Reads the only document of a text.
     *
     * @throws DrydockException where it is no YAML
     */
    static Entry read(String text, String file) {
        return new Yaml(file).document(text);
    }

    private Entry document(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowNonScalarKeys(true)
                .build();
        try {
            checkDepth(new Parse(settings).parseString(text));
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.map(node -> entry("", file + ":1:1", node)).orElseGet(() -> Entry.empty("", file + ":1:1"));
        } catch (MarkedYamlEngineException e) {
            throw new DrydockException(
                    place(e.getProblemMark()) + ": This is no YAML (" + Entry.printable(e.getProblem())
                            + "). Correct it at this place.",
                    e);
        } catch (YamlEngineException e) {
            throw new DrydockException(
                    file + ":1:1: This is no YAML (" + Entry.printable(e.getMessage()) + "). Correct it.", e);
        }
    }

    private void checkDepth(Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            boolean alias = event.getEventId() == Event.ID.Alias;
            if (depth > DEEPEST || alias) {
                throw new DrydockException(place(event.getStartMark()) + ": This is "
                        + (alias ? "an alias, which is not read here." : "nested too deeply.")
                        + " Write it out plainly.");
            }
        }
    }

    private Entry entry(String name, String place, Node node) {
        if (node instanceof MappingNode mapping) {
            return new Entry(name, place, null, null, keys(mapping));
        }
        if (node instanceof SequenceNode sequence) {
            List<Entry> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(entry("", place(item.getStartMark()), item)));
            return new Entry(name, place, null, items, null);
        }
        boolean nothing = node.getTag().equals(Tag.NULL);
        return nothing ? Entry.empty(name, place) : new Entry(name, place, ((ScalarNode) node).getValue(), null, null);
    }

    private Map<String, Entry> keys(MappingNode mapping) {
        Map<String, Entry> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String place = place(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new DrydockException(place + ": This key is no word. Write it as key: value.");
            }
            if (keys.put(key.getValue(), entry(key.getValue(), place, tuple.getValueNode())) != null) {
                throw new DrydockException(place + ": The key " + key.getValue()
                        + " stands here for the second time. Remove one of them.");
            }
        }
        return keys;
    }

    private String place(Optional<Mark> mark) {
        return file
                + mark.map(at -> ":" + (at.getLine() + 1) + ":" + (at.getColumn() + 1))
                        .orElse(":1:1");
    }
}
