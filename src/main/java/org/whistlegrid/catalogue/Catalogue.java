package org.whistlegrid.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whistlegrid.catalogue.internal.Shelf;

/** The door: what a matter is. Answers come from memory and take no transaction. */
@ApplicationScoped
public class Catalogue {

    private final Shelf shelf;

    Catalogue(Shelf shelf) {
        this.shelf = shelf;
    }

    /** @throws CategoryUnknown when no edition in force has the key */
    public Category get(String key) {
        return find(key).orElseThrow(() -> new CategoryUnknown(key));
    }

    public Optional<Category> find(String key) {
        return shelf.inForce().find(key);
    }

    /**
     * What a case was filed under: as it is in force, or else as it last was. A list may drop a category while cases of it
     * are open.
     *
     * @throws CategoryUnknown when no edition ever had the key
     */
    public Category asFiled(String key) {
        return shelf.inForce().findEver(key).orElseThrow(() -> new CategoryUnknown(key));
    }

    /** Whether the verifier sees neither requester nor words; false for a key that no edition ever had. */
    public boolean isSensitive(String key) {
        return shelf.inForce().findEver(key).map(Category::sensitive).orElse(false);
    }

    /** Keys of all that ever were sensitive when they last stood in an edition. */
    public Set<String> sensitive() {
        return shelf.inForce().sensitive();
    }

    /** Emergencies first, then matters, resident classes and components, each in the order of its standard. */
    public List<Category> list() {
        return shelf.inForce().categories();
    }

    /** At most {@code n} categories that the words of a report point to, best first; none when nothing points. */
    public List<Category> suggest(String text, int n) {
        return shelf.inForce().suggestions().of(text, n);
    }

    /** Filing and closing conditions; none for a category without a standard of its own. */
    public List<ClosingCondition> closing(String key) {
        return shelf.inForce().closing(key);
    }

    /** Changes when, and only when, the editions in force change. */
    public String fingerprint() {
        return shelf.inForce().fingerprint();
    }
}
