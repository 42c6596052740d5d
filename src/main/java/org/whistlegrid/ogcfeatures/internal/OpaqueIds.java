package org.whistlegrid.ogcfeatures.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.whistlegrid.ogcfeatures.OgcConfig;

/**
 * Public names of incidents. The key of a case tells the millisecond of its report, its number how many there were that
 * day; neither is public. A key is exactly one block of a cipher, so the name needs no table and no index, and the same
 * case has the same name on all nodes.
 */
@ApplicationScoped
class OpaqueIds {

    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final String ONE_BLOCK = "AES/ECB/NoPadding";
    private static final int KEY_BYTES = 16;

    private final SecretKeySpec key;

    OpaqueIds(
            OgcConfig config,
            @ConfigProperty(name = "quarkus.http.auth.session.encryption-key") Optional<String> sessionKey) {
        String secret = config.idKey().or(() -> sessionKey).orElse("");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("ogcfeatures/" + secret).getBytes(StandardCharsets.UTF_8));
            this.key = new SecretKeySpec(Arrays.copyOf(digest, KEY_BYTES), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String hide(UUID id) {
        ByteBuffer block = ByteBuffer.allocate(KEY_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(apply(Cipher.ENCRYPT_MODE, block.array()));
    }

    /** Any text of the right form names some key; of no case, unless it was made here. */
    Optional<UUID> reveal(String text) {
        if (!TEXT.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            ByteBuffer block = ByteBuffer.wrap(
                    apply(Cipher.DECRYPT_MODE, Base64.getUrlDecoder().decode(text)));
            UUID id = new UUID(block.getLong(), block.getLong());
            // of the four texts that differ in their unused last bits only, one is the name
            return hide(id).equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] apply(int mode, byte[] block) {
        try {
            Cipher cipher = Cipher.getInstance(ONE_BLOCK);
            cipher.init(mode, key);
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
