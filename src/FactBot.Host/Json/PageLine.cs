namespace FactBot.Host.Json;

/// <summary>
/// An output line of the command "read". Values that the page does not state are null; times are ISO 8601 with the precision the page
/// gives.
/// </summary>
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
