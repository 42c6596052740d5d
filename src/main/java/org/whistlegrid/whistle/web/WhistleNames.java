package org.whistlegrid.whistle.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.Person;
import org.whistlegrid.platform.Texts;

/** What people call the keys, in the language of the asker. */
@ApplicationScoped
class WhistleNames {

    private final Directory directory;
    private final Texts texts;

    WhistleNames(Directory directory, Texts texts) {
        this.directory = directory;
        this.texts = texts;
    }

    String unit(String key) {
        return directory
                .findUnit(key)
                .map(unit -> texts.either(unit.name(), unit.nameEn()))
                .orElse(key);
    }

    /** Null for the product itself, which screens have words of their own for. */
    @Nullable
    String person(@Nullable String username) {
        return username == null
                ? null
                : directory.findPerson(username).map(Person::name).orElse(null);
    }

    String either(String chinese, String english) {
        return texts.either(chinese, english);
    }
}
