using System.Text.Json.Serialization;

namespace FactBot.Host.Json;

/// <summary>
/// An output line of the command "analyze". All offsets are UTF-16 code units into the given text, half-open, and every text is the exact
/// slice between its offsets. Places where words were lost have no length and are omitted. <paramref name="AnalysedTo"/> is the offset at
/// which the analysis ended, given only where it took a part of the text.
/// </summary>
internal sealed record AnalysisLine(
    string Id,
    int[][] Sentences,
    ClaimJson[] Claims,
    AttributionJson[] Attributions,
    DenialJson[] Denials,
    DenialJson[] NonDenials,
    ReplyJson[] Replies,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? AnalysedTo);

internal sealed record ClaimJson(int Start, int End, string Text, double Score, string Kind, string[] Reasons, string? Speaker);

internal sealed record AttributionJson(
    int[][] Source,
    int[][] Cue,
    int[][] Content,
    string? Speaker,
    bool Anonymous,
    string Kind,
    bool Inferred);

internal sealed record ExtentJson(int Start, int End);

internal sealed record DenialJson(
    int Start,
    int End,
    string Text,
    string? Denier,
    string Kind,
    ExtentJson? Denied,
    int? Claim,
    double Confidence);

internal sealed record ReplyJson(int Start, int End, string Text, string? Party, string Kind);

/// <summary>The error of a line; the id is null if the line has none.</summary>
internal sealed record ErrorLine(string? Id, string Error);
