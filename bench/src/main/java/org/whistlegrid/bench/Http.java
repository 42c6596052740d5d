package org.whistlegrid.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Plain blocking requests on kept-alive connections: the client costs the machine as little as it can. */
public record Http(String base) {

    public static final ObjectMapper JSON = new ObjectMapper();

    public JsonNode get(String path, String session) throws IOException {
        return answer(open(path, session));
    }

    public JsonNode post(String path, JsonNode body, String session) throws IOException {
        HttpURLConnection connection = open(path, session);
        send(connection, "application/json", JSON.writeValueAsBytes(body));
        return answer(connection);
    }

    /** @return the cookie */
    public String signIn(String username, String password) throws IOException {
        HttpURLConnection connection = open("/api/v1/session", null);
        String form = "j_username=" + username + "&j_password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        send(connection, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
        answer(connection);
        return connection.getHeaderField("Set-Cookie").split(";")[0];
    }

    private HttpURLConnection open(String path, String session) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(base + path).toURL().openConnection();
        connection.setRequestProperty("Accept", "application/json");
        connection.setRequestProperty("X-Requested-With", "whistlegrid");
        connection.setReadTimeout(60_000);
        if (session != null) {
            connection.setRequestProperty("Cookie", session);
        }
        return connection;
    }

    private static void send(HttpURLConnection connection, String type, byte[] body) throws IOException {
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", type);
        connection.setFixedLengthStreamingMode(body.length);
        connection.getOutputStream().write(body);
    }

    private static JsonNode answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            byte[] bytes = body == null ? new byte[0] : body.readAllBytes();
            if (status >= 400) {
                throw new IOException(connection.getURL() + ": " + status + " " + new String(bytes));
            }
            return bytes.length == 0 ? JSON.missingNode() : JSON.readTree(bytes);
        }
    }
}
