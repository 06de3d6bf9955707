using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>The sentences on messages that are kept as notes or evidence.</summary>
public static class SavedPhrases
{
    public static string KeptAlready(KeptMessage kept) =>
        $"This message is {(kept.IsEvidence ? "evidence" : "note")} {Numerals.Number(kept.Number)} on {Where(kept)} already.";

    public static string NotKept(string problem) => $"This reply was not kept as a note. {problem}";

    public static string ReadsAsACommand(string typed) =>
        $"{Wording.Typed(typed)} reads as a command, so I did nothing and kept no note. To do it, write my name or /fact before it. To keep it as a note, write note: before it.";

    public static string EditNotKept(string problem) => $"The note stays as it was. {problem}";

    private static string Where(KeptMessage kept) =>
        kept.Claim == 0 ? kept.Dossier.ToString() : new ClaimId(kept.Dossier, kept.Claim).ToString();
}
