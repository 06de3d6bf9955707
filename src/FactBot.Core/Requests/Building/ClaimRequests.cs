using FactBot.Core.Domain;
using FactBot.Core.Requests.Typing;

namespace FactBot.Core.Requests.Building;

/// <summary>Requests about single claims.</summary>
internal static class ClaimRequests
{
    public static Request Add(ParameterValues filled)
    {
        var words = filled.Words("words");
        if (LinkReader.Is(words) && !words.Contains(' ', StringComparison.Ordinal))
        {
            filled.Wrong("words", TypingPhrases.CheckToAdd);
        }

        return filled.Or(new Request.AddClaim(filled.Dossier("dossier") ?? Reference.Here, words));
    }

    public static Request Edit(ParameterValues filled) => filled.Or(new Request.EditClaim(filled.Reference("claim"), filled.Words("words")));

    public static Request Dismiss(ParameterValues filled)
    {
        var claim = filled.Reference("claim");
        if (filled.Flag("undo"))
        {
            return filled.Or(new Request.Restore(claim));
        }

        var reason = filled.Words("reason");
        if (reason.Length == 0)
        {
            filled.Wrong("reason", TypingPhrases.Missing(filled.Command, filled.Command.Find("reason")!));
        }

        return filled.Or(new Request.Dismiss(claim, reason));
    }

    public static Request Note(ParameterValues filled) => filled.Or(new Request.AddNote(
        filled.Reference("claim"), filled.Words("text"), filled.Flag("question"), filled.Number("answers")));

    public static Request Evidence(ParameterValues filled)
    {
        var words = filled.Words("text");
        var link = filled.Link("link") ?? LinkReader.All(words).FirstOrDefault();
        if (words.Length == 0 && link is null)
        {
            filled.Wrong("text", TypingPhrases.NoEvidence(filled.Command));
        }

        if (!filled.Has("stance") && words.Split(' ') is [var word, var page] && LinkReader.Is(page))
        {
            StanceOf(filled, word);
        }

        return filled.Or(new Request.AddEvidence(
            filled.Reference("claim"),
            link,
            LinkReader.Is(words) && !words.Contains(' ', StringComparison.Ordinal) ? "" : words,
            filled.Choice<Stance>("stance") ?? Stance.Context,
            filled.Choice<Tier>("tier") ?? Tier.Secondary));
    }

    /// <summary>"against https://...": a stance in other words is asked about, not passed over.</summary>
    private static void StanceOf(ParameterValues filled, string word)
    {
        var stance = filled.Command.Find("stance")!;
        if (ChoiceReader.Near(stance, word) is { } near)
        {
            filled.Wrong("stance", TypingPhrases.NoChoice(stance, word, near));
        }
    }

    public static Request Verdict(ParameterValues filled)
    {
        var claim = filled.Reference("claim");
        if (!filled.Has("truth") && filled.Word("reason") is { } words)
        {
            var typed = TypedText.Of(words);
            var first = typed.Slice(typed.WordAt(0)!.Value);
            var parameter = filled.Command.Find("truth")!;
            filled.Wrong("truth", ChoiceReader.Near(parameter, first) is { } near
                ? TypingPhrases.NoChoice(parameter, first, near)
                : TypingPhrases.Missing(filled.Command, parameter));
        }

        return filled.Or(new Request.SetVerdict(
            claim, filled.Choice<Truth>("truth") ?? Truth.CannotVerify, filled.Words("reason"), filled.Choice<Reported>("reported")));
    }
}
