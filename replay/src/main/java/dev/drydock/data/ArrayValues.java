package dev.drydock.data;

/**
 * Arrays of one dimension, told apart by their first element.
 *
 * @param elements whose values are taken
 * @param elementType its oid
 * @param length how many each has; at least one
 */
record ArrayValues(Values elements, long elementType, int length) implements Values {

    @Override
    public long size() {
        return elements.size();
    }

    @Override
    public long usual() {
        return elements.usual();
    }

    @Override
    public boolean binary() {
        return elements.binary();
    }

    @Override
    public void write(long number, CopyBuffer out) {
        out.beginArray((int) elementType, length);
        for (int i = 0; i < length; i++) {
            out.beginElement();
            elements.write(i == 0 ? number : (Draw.mixed(number + i) >>> 1) % elements.usual(), out);
            out.endElement();
        }
        out.endArray();
    }
}
