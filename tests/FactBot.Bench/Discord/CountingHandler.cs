using System.Collections.Concurrent;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Bench.Discord;

/// <summary>Answers every note, counts how often each was handled, and posts a line for each tenth.</summary>
internal sealed class CountingHandler : IRequestHandler
{
    public ConcurrentDictionary<string, int> Handled { get; } = new(StringComparer.Ordinal);

    public bool TakesLong(Request request) => false;

    public Task<HandlerResult> HandleAsync(InboundEvent received, CancellationToken ct)
    {
        var words = received.Request is Request.AddNote note ? note.Text : received.Request.ToString();
        Handled.AddOrUpdate(words, 1, (_, before) => before + 1);
        List<Outgoing> outgoing = received.ReplyToken is null ? [] : [received.Privately(new View.Response(words))];
        if (words.EndsWith('0'))
        {
            outgoing.Add(new Outgoing($"line:{received.Key}", DeliveryKind.Post, received.Place.InChannel, new View.ThreadLine(words)));
        }

        return Task.FromResult<HandlerResult>(new HandlerResult.Now(new Change { Settles = received.Key, Outgoing = [.. outgoing] }));
    }
}
