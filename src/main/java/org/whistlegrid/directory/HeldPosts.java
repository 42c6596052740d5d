package org.whistlegrid.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.whistlegrid.directory.internal.Posts;

/** The posts at which somebody is reached: those he holds while he is there, and those of whom he stands in for. */
@ApplicationScoped
public class HeldPosts {

    private final Posts posts;

    HeldPosts(Posts posts) {
        this.posts = posts;
    }

    /** Somebody who is away, and who is there for him. */
    public record Absence(String absent, String standIn) {}

    /** Who is away on the day and has a stand-in who is not. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Absence> away(LocalDate day) {
        return posts.away(day);
    }

    /** The next day after {@code day}, until and with {@code until}, on which an absence begins. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<LocalDate> nextAbsence(LocalDate day, LocalDate until) {
        return posts.nextAbsence(day, until);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Recipient> reaching(String username, LocalDate day) {
        return posts.reaching(username, day);
    }
}
