namespace FactBot.Host.Json;

/// <summary>A line of "read". What the page does not state is null; times are ISO 8601 with as much as the page gives.</summary>
internal sealed record PageLine(
    string Id,
    string? Title,
    string[] Authors,
    string? Published,
    string? Modified,
    string? Site,
    string? Canonical,
    string? Language,
    bool Paywalled,
    string Text);
