package org.whistlegrid.platform;

/**
 * A word of the product inside a refusal, said in the reader's language.
 *
 * @param key in the bundle {@code messages/words}
 * @param otherwise what is said where the bundle has no such word
 */
public record Word(String key, String otherwise) {

    /** A verb as buttons say it. */
    public static Word verb(String name) {
        return new Word("verb." + name, name);
    }

    /** A constant: by its type, or as every type says a constant of this name. */
    public static Word of(Enum<?> constant) {
        return new Word(constant.getDeclaringClass().getSimpleName() + "." + constant.name(), constant.name());
    }

    @Override
    public String toString() {
        return otherwise;
    }
}
