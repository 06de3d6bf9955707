using static FactBot.Tests.Wire.Newsroom;

namespace FactBot.Tests.Wire.Day;

/// <summary>What is suggested while somebody types.</summary>
internal static class Suggesting
{
    public static Step[] Steps { get; } =
    [
        Types("show", "claim", ""),
        Types("show", "claim", "A-1"),
        Types("note", "claim", "payment"),
        Types("verdict", "claim", "A-1/"),
        Types("dismiss", "claim", ""),
        Types("take", "claims", "1"),
        Types("assign", "claims", "zzz"),
        Types("claims", "dossier", ""),
        Types("add", "dossier", "audit"),
        Types("edit", "claim", "A-2/1"),
        Types("evidence", "claim", "mayor"),
    ];

    private static Step Types(string command, string field, string typed) =>
        new($"Ana types \"{typed}\" for {field} of {command}", n => n.TypesAsync(Ana, command, field, typed)) { Only = OnDiscord };
}
