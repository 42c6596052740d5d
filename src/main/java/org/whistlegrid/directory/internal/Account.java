package org.whistlegrid.directory.internal;

import io.quarkus.security.jpa.Password;
import io.quarkus.security.jpa.Roles;
import io.quarkus.security.jpa.UserDefinition;
import io.quarkus.security.jpa.Username;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.Set;

/** What is needed to sign in. It gives no role: roles are dated and come from {@link Standing}. */
@Entity
@UserDefinition
@Table(schema = "directory", name = "account")
class Account {

    @Id
    @Username
    String username;

    /** bcrypt in modular crypt format. */
    @Password
    @Column(name = "password_hash")
    String passwordHash;

    @Transient
    @Roles
    Set<String> roles = Set.of();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}
}
