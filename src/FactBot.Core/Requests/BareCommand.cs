using FactBot.Core.Requests.Catalog;
using FactBot.Core.Requests.Typing;

namespace FactBot.Core.Requests;

/// <summary>Tells whether a line in a thread, not addressed to the bot, reads as a command from end to end.</summary>
public static class BareCommand
{
    private const int Longest = 1000;

    /// <summary>"take", "verdict wrong the ledger says so". Not "take a look at the minutes", and not "note that she left", which is a note either way.</summary>
    public static bool Is(string text) =>
        text.Length <= Longest && !text.Contains('\n', StringComparison.Ordinal) && BeginsWithACommand(text) && CommandGrammar.Parse(text) is var parsed
        && (parsed is Request.ByPlace byPlace ? IsWhole(byPlace.InClaimThread) || IsWhole(byPlace.Elsewhere) : IsWhole(parsed));

    /// <summary>Other words for a command ("give", "my", "drop") begin too many sentences.</summary>
    private static bool BeginsWithACommand(string text)
    {
        var typed = TypedText.Of(text);
        return typed.WordAt(0) is { } first && typed.Plain(first) is var word && CommandCatalog.Find(word)?.Command.Name == word;
    }

    private static bool IsWhole(Request request) => request switch
    {
        Request.Take or Request.Assign or Request.SetVerdict or Request.Dismiss or Request.Restore or Request.Keep => true,
        Request.ListClaims { Who: Who.Named } or Request.Mine { Who: Who.Named } => false,
        Request.Show or Request.ListClaims or Request.Mine or Request.SummaryNow or Request.SummarySet or Request.SummaryOff => true,
        Request.AddEvidence evidence => evidence.Link is not null || evidence.Ref != Reference.Here || (evidence.Stance, evidence.Tier) != (default, default),
        Request.AddClaim add => add.Ref != Reference.Here,
        Request.EditClaim edit => edit.Ref != Reference.Here,
        _ => false,
    };
}
