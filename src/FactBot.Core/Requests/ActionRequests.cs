namespace FactBot.Core.Requests;

/// <summary>What a button or a choice asks for, where nothing has to be filled in first.</summary>
public static class ActionRequests
{
    /// <summary>Null where a form comes first: see <see cref="Forms"/>.</summary>
    public static Request? Of(ActionToken token) => token.Verb switch
    {
        ActionVerb.Open => new Request.Show(token.Reference),
        ActionVerb.Take => new Request.Take(Claims(token)),
        ActionVerb.Restore => new Request.Restore(token.Reference),
        ActionVerb.Report => new Request.Show(token.Reference, Whole: true),
        ActionVerb.Claims => new Request.ListClaims(token.Reference == Reference.Here ? null : token.Reference),
        ActionVerb.Sample => new Request.TrySample(),
        ActionVerb.WhoSees => new Request.WhoSees(),
        _ => null,
    };

    private static ClaimSet Claims(ActionToken token) =>
        new(token.Reference.Dossier, token.Reference.Claim is { } claim ? [claim] : [], All: false);
}
