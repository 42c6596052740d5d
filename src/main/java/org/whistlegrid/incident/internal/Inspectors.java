package org.whistlegrid.incident.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.GridPosts;
import org.whistlegrid.directory.Person;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.incident.IncidentFacts;

/** Who can be asked to look whether a report is true: a grid worker of the place who did not report it himself. */
@ApplicationScoped
public class Inspectors {

    private final Directory directory;
    private final GridPosts posts;

    Inspectors(Directory directory, GridPosts posts) {
        this.directory = directory;
        this.posts = posts;
    }

    /** The holder of the grid's post or who stands in for him; else another worker who serves the place. */
    public Optional<String> of(IncidentFacts facts, LocalDate day) {
        String area = facts.area();
        if (area == null) {
            return Optional.empty();
        }
        Stream<String> holder = posts.workerOf(area, day).map(who -> directory.reached(who, day)).stream();
        Stream<String> others =
                directory.withRole(Roles.GRID_WORKER, area).stream().map(Person::username);
        return Stream.concat(holder, others).filter(who -> mayLook(who, facts)).findFirst();
    }

    public boolean mayLook(String who, IncidentFacts facts) {
        String area = facts.area();
        return area != null
                && !who.equals(facts.reporter())
                && directory
                        .findPerson(who)
                        .filter(person -> person.has(Roles.GRID_WORKER) && person.serves(area))
                        .isPresent();
    }
}
