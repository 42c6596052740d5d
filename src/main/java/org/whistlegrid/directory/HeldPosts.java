package org.whistlegrid.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.whistlegrid.directory.internal.Posts;

/** The posts at which somebody is reached: those he holds while he is there, and those of whom he stands in for. */
@ApplicationScoped
public class HeldPosts {

    private final Posts posts;

    HeldPosts(Posts posts) {
        this.posts = posts;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Recipient> reaching(String username, LocalDate day) {
        return posts.reaching(username, day);
    }
}
