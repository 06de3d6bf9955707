using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>What must not be stored is taken out before anything is: links to private previews, and links that carry a key.</summary>
public sealed class Discretion(IArticleSource source)
{
    public InboundEvent Clean(InboundEvent received) => received.Request switch
    {
        Request.CheckLink link when !source.MayBeKept(link.Address) => Refused(received),
        Request.AddEvidence { Link: { } link } when !source.MayBeKept(link) => Refused(received),
        _ => received,
    };

    private static InboundEvent Refused(InboundEvent received) =>
        received with { Request = new Request.Unknown(ProblemPhrases.PrivateLink) };
}
