/**
 * Evidence: pictures that people upload before they say what for. Each is checked by its content, drawn anew without any
 * metadata, kept with a thumbnail, and claimed once by the matter it belongs to; what nobody claims within a day is
 * purged. Door: {@link org.whistlegrid.attachment.Attachments}. Who may see a claimed picture is asked through the port
 * {@link org.whistlegrid.attachment.AttachmentGuard}; where the bytes lie through {@link
 * org.whistlegrid.attachment.AttachmentStore}. Calls the ground only.
 */
@NullMarked
package org.whistlegrid.attachment;

import org.jspecify.annotations.NullMarked;
