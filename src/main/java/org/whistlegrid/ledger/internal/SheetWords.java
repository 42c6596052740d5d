package org.whistlegrid.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.Names;
import org.whistlegrid.platform.Texts;
import org.whistlegrid.whistle.WhistleKind;

/** Says keys in the reader's language, as an exported sheet needs them. */
@ApplicationScoped
class SheetWords {

    private final Texts texts;
    private final Names names;

    SheetWords(Texts texts, Names names) {
        this.texts = texts;
        this.names = names;
    }

    String say(String group, Object key) {
        return texts.of("sheet." + group + "." + key);
    }

    @Nullable
    String sayIf(String group, @Nullable Object key) {
        return key == null ? null : say(group, key);
    }

    @Nullable
    String unit(@Nullable String key) {
        return names.unit(key);
    }

    @Nullable
    String person(@Nullable String username) {
        return names.person(username);
    }

    String category(String key) {
        return names.category(key);
    }

    String whistle(WhistleKind kind) {
        return texts.of("WhistleKind." + kind);
    }

    @Nullable
    String units(Collection<String> keys) {
        return keys.isEmpty()
                ? null
                : keys.stream()
                        .map(key -> String.valueOf(unit(key)))
                        .collect(Collectors.joining(texts.either("、", ", ")));
    }

    @Nullable
    String limits(Collection<? extends Enum<?>> limits) {
        return limits.isEmpty()
                ? null
                : limits.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }
}
