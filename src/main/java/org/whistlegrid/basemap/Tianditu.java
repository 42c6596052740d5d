package org.whistlegrid.basemap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.geo.Datum;
import org.whistlegrid.grid.MapWords;

/** 天地图: its vector and satellite maps and their names, in both of its matrices ({@code _w}, {@code _c}). */
final class Tianditu {

    private static final String GET_TILE =
            "/%1$s_%2$s/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=%1$s&STYLE=default&TILEMATRIXSET=%2$s"
                    + "&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={key}";
    private static final List<String> SERVERS = List.of("0", "1", "2", "3", "4", "5", "6", "7");

    private Tianditu() {}

    static Map<String, BasemapConfig.Source> sources(BasemapConfig config) {
        Map<String, BasemapConfig.Source> sources = new LinkedHashMap<>();
        config.tiandituKey().filter(key -> !key.isBlank()).ifPresent(key -> {
            for (BasemapConfig.Matrix matrix : BasemapConfig.Matrix.values()) {
                for (String base : List.of("vec", "img")) {
                    Layer below = new Layer(config, key, base, matrix, null);
                    Layer names = new Layer(config, key, base.equals("vec") ? "cva" : "cia", matrix, below.name());
                    sources.put(below.name(), below);
                    sources.put(names.name(), names);
                }
            }
        });
        return sources;
    }

    private static final class Layer implements BasemapConfig.Source {

        private final BasemapConfig config;
        private final String key;
        private final String layer;
        private final BasemapConfig.Matrix matrix;
        private final Optional<String> over;

        Layer(BasemapConfig config, String key, String layer, BasemapConfig.Matrix matrix, @Nullable String over) {
            this.config = config;
            this.key = key;
            this.layer = layer;
            this.matrix = matrix;
            this.over = Optional.ofNullable(over);
        }

        String name() {
            return layer + "_" + matrixName();
        }

        private String matrixName() {
            return matrix == BasemapConfig.Matrix.WEB_MERCATOR ? "w" : "c";
        }

        @Override
        public String title() {
            return MapWords.say("tianditu." + name());
        }

        @Override
        public String url() {
            return config.tiandituAddress() + GET_TILE.formatted(layer, matrixName());
        }

        @Override
        public Optional<String> key() {
            return Optional.of(key);
        }

        @Override
        public Optional<List<String>> servers() {
            return Optional.of(SERVERS);
        }

        @Override
        public BasemapConfig.Matrix matrix() {
            return matrix;
        }

        @Override
        public Datum datum() {
            return Datum.CGCS2000;
        }

        @Override
        public BasemapConfig.Role role() {
            return over.isPresent() ? BasemapConfig.Role.LABELS : BasemapConfig.Role.BASE;
        }

        @Override
        public Optional<String> over() {
            return over;
        }

        @Override
        public Optional<String> attribution() {
            return Optional.of(MapWords.say("tianditu.whose"));
        }

        @Override
        public Optional<String> reviewNumber() {
            return Optional.empty();
        }

        @Override
        public int deepest() {
            return 18;
        }

        @Override
        public boolean isPublic() {
            return config.tiandituPublic();
        }

        @Override
        public Optional<String> referer() {
            return Optional.empty();
        }
    }
}
