package org.whistlegrid.directory.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Person;

/** Somebody of the house through time; {@link #on} shows him on one day. */
@Entity
@Table(schema = "directory", name = "person")
public class Member {

    @Id
    private String key;

    private String name;

    private String unit;

    private @Nullable String phone;

    @Column(name = "stand_in")
    private @Nullable String standIn;

    @ElementCollection
    @CollectionTable(schema = "directory", name = "held_role", joinColumns = @JoinColumn(name = "person"))
    private Set<HeldRole> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(schema = "directory", name = "served_area", joinColumns = @JoinColumn(name = "person"))
    private Set<ServedArea> areas = new HashSet<>();

    @ElementCollection
    @CollectionTable(schema = "directory", name = "absence", joinColumns = @JoinColumn(name = "person"))
    private Set<Validity> absences = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    String key() {
        return key;
    }

    public Person on(LocalDate day) {
        return new Person(
                key,
                name,
                roles.stream()
                        .filter(held -> held.validity().holdsOn(day))
                        .map(HeldRole::role)
                        .collect(Collectors.toSet()),
                unit,
                areas.stream()
                        .filter(served -> served.validity().holdsOn(day))
                        .map(ServedArea::area)
                        .collect(Collectors.toSet()),
                Set.of(),
                standIn,
                phone);
    }

    boolean isAbsentOn(LocalDate day) {
        return absences.stream().anyMatch(absence -> absence.holdsOn(day));
    }
}
