package org.whistlegrid.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.Person;
import org.whistlegrid.grid.Area;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.platform.Texts;
import org.whistlegrid.platform.Zones;

/**
 * What people call the keys that rows hold, units and categories in the language of the asker. Names change rarely, lists
 * are read all day: kept for a minute.
 */
@ApplicationScoped
public class Names {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 20_000;

    /** @param english null where there is the Chinese name only */
    private record Said(String chinese, @Nullable String english) {}

    private record Name(@Nullable Said said, Instant since) {}

    private final Directory directory;
    private final Catalogue catalogue;
    private final Grid grid;
    private final Texts texts;
    private final Clock clock;
    private final Map<String, Name> known = new ConcurrentHashMap<>();

    Names(Directory directory, Catalogue catalogue, Grid grid, Texts texts, Clock clock) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.grid = grid;
        this.texts = texts;
        this.clock = clock;
    }

    public @Nullable String unit(@Nullable String key) {
        return key == null
                ? null
                : name("unit " + key, () -> directory.findUnit(key).map(unit -> new Said(unit.name(), unit.nameEn())));
    }

    /** The unit's name without the district in front, which goes without saying on a board of one district. */
    public @Nullable String unitInShort(@Nullable String key) {
        String full = unit(key);
        String district = name(
                "district",
                () -> grid.loaded()
                        ? Optional.of(new Said(grid.version(today()).districtName(), null))
                        : Optional.empty());
        return full == null || district == null || full.length() <= district.length() || !full.startsWith(district)
                ? full
                : full.substring(district.length());
    }

    /** Null for the public and for the product itself, which screens have words of their own for. */
    public @Nullable String person(@Nullable String username) {
        return username == null
                ? null
                : name(
                        "person " + username,
                        () -> directory.findPerson(username).map(Person::name).map(Names::chinese));
    }

    /** The key itself when the catalogue no longer has it. */
    public String category(String key) {
        String name = name(
                "category " + key,
                () -> catalogue.find(key).map(category -> new Said(category.name(), category.nameEn())));
        return name == null ? key : name;
    }

    public @Nullable String area(String code) {
        return name(
                "area " + code, () -> grid.find(code, today()).map(Area::name).map(Names::chinese));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CITY);
    }

    /** The names from the sub-district down to an area, as they were on a day; the code itself when it had none. */
    public String path(String code, LocalDate day) {
        String name = name("path " + code + " " + day, () -> grid.find(code, day)
                .map(area ->
                        chinese(grid.chain(area, day).stream().map(Area::name).collect(Collectors.joining(" ")))));
        return name == null ? code : name;
    }

    private @Nullable String name(String key, Supplier<Optional<Said>> read) {
        Instant now = clock.instant();
        Name name = known.get(key);
        if (name == null || now.isAfter(name.since.plus(KEPT))) {
            if (known.size() > MOST) {
                known.clear();
            }
            name = new Name(read.get().orElse(null), now);
            known.put(key, name);
        }
        Said said = name.said;
        if (said == null) {
            return null;
        }
        return said.english == null ? said.chinese : texts.either(said.chinese, said.english);
    }

    private static Said chinese(String name) {
        return new Said(name, null);
    }
}
