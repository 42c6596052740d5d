package org.whistlegrid.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.draft.topology.Plot;
import org.whistlegrid.draft.topology.Serials;
import org.whistlegrid.geo.CoordinateSystems;
import org.whistlegrid.grid.Tier;

/** Cuts a community and the grids that the line crosses, and gives every grid to the part it lies in. */
@ApplicationScoped
class CommunityCut {

    private final DrawingBoard board;
    private final Borders borders;
    private final Houses houses;
    private final Recoding recoding;
    private final CoordinateSystems systems;

    CommunityCut(DrawingBoard board, Borders borders, Houses houses, Recoding recoding, CoordinateSystems systems) {
        this.board = board;
        this.borders = borders;
        this.houses = houses;
        this.recoding = recoding;
        this.systems = systems;
    }

    /** What a grid has in one part of the community. */
    private record Piece(Plot grid, String name, int part, Geometry ground) {}

    /** Draws a new community beside another one, and says its code. */
    String found(UUID draft, int act, Plot beside, Geometry ground, @Nullable String name) {
        String code = board.communitySerials(draft, beside.parent(), Serials.of(beside.code()))
                .next()
                .orElseThrow(() -> DraftRefused.noCodeLeft(beside.parent()));
        String called =
                name != null ? name : board.nameOf(draft, beside.code()).orElse(beside.code()) + "-" + Serials.of(code);
        board.add(draft, act, new Plot(-1, code, Tier.COMMUNITY, code, beside.parent(), ground), called);
        return code;
    }

    /** Codes of the communities, the old one first, and then those of the grids that were cut off. */
    List<String> cut(Draft draft, int act, Plot community, Geometry by, List<String> names) {
        UUID id = draft.id();
        List<Geometry> parts = Borders.cut(community.ground(), by);
        if (parts.size() < 2) {
            throw DraftRefused.notCut(community.code());
        }
        List<String> communities = new ArrayList<>(List.of(community.code()));
        for (int part = 1; part < parts.size(); part++) {
            String name = part <= names.size() ? names.get(part - 1) : null;
            communities.add(found(id, act, community, parts.get(part), name));
        }
        List<Piece> whole = new ArrayList<>();
        List<Piece> cutOff = new ArrayList<>();
        for (Plot grid : board.children(id, community.code())) {
            List<Piece> pieces = pieces(draft, grid, by, parts);
            whole.add(pieces.get(0));
            cutOff.addAll(pieces.subList(1, pieces.size()));
        }
        requireAllHaveSome(communities, whole, cutOff);
        List<String> touched = new ArrayList<>(communities);
        settle(id, act, communities, whole, cutOff).stream()
                .filter(code -> !touched.contains(code))
                .forEach(touched::add);
        return touched;
    }

    private static void requireAllHaveSome(List<String> communities, List<Piece> whole, List<Piece> cutOff) {
        for (int part = 0; part < communities.size(); part++) {
            int wanted = part;
            if (IntStream.range(0, whole.size()).noneMatch(i -> whole.get(i).part == wanted)
                    && cutOff.stream().noneMatch(piece -> piece.part == wanted)) {
                throw DraftRefused.notCut(communities.get(0));
            }
        }
    }

    /** The largest piece of a grid first: it stays the grid. What is smaller than the tolerance goes with it. */
    private List<Piece> pieces(Draft draft, Plot grid, Geometry by, List<Geometry> parts) {
        Map<Integer, List<Geometry>> faces = new TreeMap<>();
        for (Geometry face : Borders.cut(grid.ground(), by)) {
            faces.computeIfAbsent(partOf(face, parts), any -> new ArrayList<>()).add(face);
        }
        String name = board.nameOf(draft.id(), grid.code()).orElse(grid.code());
        List<Piece> pieces = new ArrayList<>();
        faces.forEach((part, ofPart) -> pieces.add(new Piece(grid, name, part, Borders.union(ofPart))));
        pieces.sort(Comparator.comparingDouble((Piece piece) -> piece.ground.getArea())
                .reversed());
        Piece largest = pieces.get(0);
        List<Geometry> stays = new ArrayList<>(List.of(largest.ground));
        List<Piece> cutOff = new ArrayList<>();
        for (Piece piece : pieces.subList(1, pieces.size())) {
            if (systems.squareMetres(piece.ground) < draft.tolerance()) {
                stays.add(piece.ground);
            } else {
                cutOff.add(piece);
            }
        }
        Geometry ground = cutOff.isEmpty() ? grid.ground() : Borders.union(stays);
        cutOff.add(0, new Piece(grid, name, largest.part, ground));
        return cutOff;
    }

    private static int partOf(Geometry face, List<Geometry> parts) {
        Geometry inside = face.getInteriorPoint();
        return IntStream.range(0, parts.size())
                .boxed()
                .min(Comparator.comparingDouble(part -> parts.get(part).distance(inside)))
                .orElse(0);
    }

    private List<String> settle(UUID id, int act, List<String> communities, List<Piece> whole, List<Piece> cutOff) {
        List<Plot> drawn = new ArrayList<>();
        List<Geometry> changed = new ArrayList<>();
        for (int part = 0; part < communities.size(); part++) {
            String community = communities.get(part);
            List<Piece> here = ofPart(whole, part);
            Map<String, String> codes = part == 0
                    ? Map.of()
                    : recoding.grids(id, act, here.stream().map(Piece::grid).toList(), community);
            for (Piece piece : here) {
                if (piece.ground != piece.grid.ground()) {
                    String code = codes.getOrDefault(piece.grid.code(), piece.grid.code());
                    drawn.add(board.grid(id, code).withGround(piece.ground));
                    changed.add(piece.grid.ground());
                }
            }
        }
        List<String> codes = new ArrayList<>();
        for (int part = 0; part < communities.size(); part++) {
            Serials serials = board.gridSerials(id, communities.get(part));
            for (Piece piece : ofPart(cutOff, part)) {
                String code = add(id, act, piece, communities.get(part), serials);
                drawn.add(board.grid(id, code));
                codes.add(code);
            }
        }
        if (drawn.isEmpty()) {
            borders.parentsFollow(id, act, new LinkedHashSet<>(communities));
        } else {
            List<Plot> settled = borders.redraw(id, act, drawn, communities);
            houses.follow(id, act, settled, Borders.union(changed));
            houses.renumber(id, act);
        }
        return codes;
    }

    private String add(UUID id, int act, Piece piece, String community, Serials serials) {
        String code = serials.next().orElseThrow(() -> DraftRefused.noCodeLeft(community));
        board.add(id, act, new Plot(-1, code, Tier.GRID, code, community, piece.ground), piece.name + "-2");
        return code;
    }

    private static List<Piece> ofPart(List<Piece> pieces, int part) {
        return pieces.stream().filter(piece -> piece.part == part).toList();
    }
}
