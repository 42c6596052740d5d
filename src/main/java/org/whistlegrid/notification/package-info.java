/**
 * Messages out. What must be told to the requester (接诉即办条例 Art 8, 11, 15) is kept as a message of the case, in plain words,
 * once for each cause, and handed to each channel that reaches him; in joint handling only what the lead does is told. It
 * hears committed facts through the outbox ({@link org.whistlegrid.notification.TellingTheRequester}); channels plug in by
 * {@link org.whistlegrid.notification.MessageChannel}. It may call dispatch and everything below; nobody depends on it.
 */
@NullMarked
package org.whistlegrid.notification;

import org.jspecify.annotations.NullMarked;
