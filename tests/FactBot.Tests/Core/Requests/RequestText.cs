using FactBot.Core.Requests;

namespace FactBot.Tests.Core.Requests;

/// <summary>Requests in one line, so that tables can say what is expected.</summary>
internal static class RequestText
{
    /// <summary>What a line asks for in an article's thread, in a channel, and in a direct message.</summary>
    public static Request Elsewhere(string typed) => CommandGrammar.Parse(typed) is var parsed && parsed is Request.ByPlace byPlace ? byPlace.Elsewhere : parsed;

    public static string Of(Request request) => request switch
    {
        Request.CheckLink r => $"link {r.Address}{(r.Draft ? " draft" : "")}",
        Request.CheckText r => $"text [{r.Text}]{(r.Draft ? " draft" : "")}{(r.Address is null ? "" : $" of {r.Address}")}",
        Request.Show r => $"show {Of(r.Ref)}{(r.Whole ? " whole" : "")}",
        Request.ListClaims r => $"claims {(r.Ref is null ? "-" : Of(r.Ref))} {r.State?.ToString() ?? "-"} {r.Kind?.ToString() ?? "-"} {Of(r.Who)}",
        Request.Mine r => $"mine {Of(r.Who)}",
        Request.AddClaim r => $"add {Of(r.Ref)} [{r.Words}]",
        Request.EditClaim r => $"edit {Of(r.Ref)} [{r.Words}]",
        Request.Dismiss r => $"dismiss {Of(r.Ref)} [{r.Reason}]",
        Request.Restore r => $"restore {Of(r.Ref)}",
        Request.AddNote r => $"note {Of(r.Ref)} [{r.Text}]{(r.IsQuestion ? " question" : "")}{(r.Answers is { } n ? $" answers {n}" : "")}",
        Request.AddEvidence r => $"evidence {Of(r.Ref)} {r.Link ?? "-"} [{r.Text}] {r.Stance} {r.Tier}",
        Request.Take r => $"take {Of(r.Claims)}",
        Request.Assign r => $"assign {Of(r.Claims)} to {Of(r.Who)} due {r.Due ?? "-"} {r.Priority?.ToString() ?? "-"}",
        Request.SetVerdict r => $"verdict {Of(r.Ref)} {r.Truth} {r.Reported?.ToString() ?? "-"} [{r.Reason}]",
        Request.SummarySet r => $"set at {r.At ?? "-"} zone {r.Zone ?? "-"} days {r.Days ?? "-"} empty {r.Empty ?? "-"} ping {r.Ping ?? "-"}",
        Request.Settings r => $"settings {r.Name ?? "-"} {r.Value ?? "-"}",
        Request.Help r => $"help [{r.Topic}]",
        Request.ByPlace r => Of(r.Elsewhere),
        Request.Unknown r => $"? {r.Sentence}",
        _ => request.GetType().Name,
    };

    public static string Of(Reference reference) => reference switch
    {
        { Dossier: null, Claim: null } => "here",
        { Dossier: null } => $"{reference.Claim}",
        { Claim: null } => $"A-{reference.Dossier}",
        _ => $"A-{reference.Dossier}/{reference.Claim}",
    };

    private static string Of(Who? who) => who switch
    {
        null => "-",
        Who.Self => "me",
        Who.Nobody => "none",
        Who.Account a => $"<{a.UserId} {a.Name}>",
        Who.Named n => n.Name,
        _ => throw new ArgumentOutOfRangeException(nameof(who)),
    };

    private static string Of(ClaimSet set)
    {
        var which = set.All ? "all" : set.Claims.IsEmpty ? "here" : string.Join(',', set.Claims);
        return set.Dossier is { } dossier ? $"A-{dossier}/{which}" : which;
    }
}
