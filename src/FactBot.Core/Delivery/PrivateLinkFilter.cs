using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Requests.Typing;
using FactBot.Core.Views;

namespace FactBot.Core.Delivery;

/// <summary>
/// Replaces a request that must not be stored by a refusal, before it is stored: one with a link to a private preview, or with
/// a link that carries a key.
/// </summary>
public sealed class PrivateLinkFilter(IArticleSource source)
{
    /// <summary>
    /// The part of a pasted text that is searched for links, in UTF-16 code units. A link posted with other words comes at the
    /// beginning.
    /// </summary>
    private const int MaxSearched = 2000;

    public InboundEvent Clean(InboundEvent received) => Links(received.Request).All(source.MayBeKept)
        ? received
        : received with { Request = new Request.Unknown(ProblemPhrases.PrivateLink) };

    private static IEnumerable<string> Links(Request request) => request switch
    {
        Request.CheckLink link => [link.Address],
        Request.CheckText text => LinkReader.All(text.Text[..Math.Min(text.Text.Length, MaxSearched)]).Concat(text.Address is { } address ? [address] : []),
        Request.AddEvidence evidence => LinkReader.All(evidence.Text).Concat(evidence.Link is { } link ? [link] : []),
        Request.ByPlace byPlace => Links(byPlace.InClaimThread).Concat(Links(byPlace.Elsewhere)),
        _ => [],
    };
}
