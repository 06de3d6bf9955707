using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Slack.Inbound;
using FactBot.Slack.Protocol;
using FactBot.Slack.Protocol.Wire;
using FactBot.Tests.Support;

namespace FactBot.Tests.Slack.Inbound;

/// <summary>The adapter's ear alone: what comes of one envelope, without a desk behind it.</summary>
internal sealed class EnvelopeHarness : IInbox, IDeskQueries, IDisposable
{
    /// <summary>A claim's message and a note under it.</summary>
    public const string Root = "1795510000.000100";
    public const string Kept = "1795510500.000300";

    private readonly List<InboundEvent> _accepted = [];
    private readonly EnvelopeHandler _handler;

    public EnvelopeHarness()
    {
        _handler = new EnvelopeHandler(new SlackIdentity("T0POST", "U0BOT", "B0BOT"), CannedSlack.Options, Slack.Api, this, this, Slack.Time);
    }

    public CannedSlack Slack { get; } = new();

    public EnvelopeHandler Intake => _handler;

    public IReadOnlyList<InboundEvent> Accepted => _accepted;

    public HashSet<string> Known { get; } = [Root, Kept];

    public CatchUp Missed { get; set; } = new(null, []);

    /// <summary>A form has nothing to fill in any more.</summary>
    public bool IsGone { get; set; }

    public static JsonNode Sample(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(SharedFiles.Root, "tests", "FactBot.Tests", "Slack", "Samples", name + ".json")))!;

    public static IEnumerable<string> Samples =>
        Directory.GetFiles(Path.Combine(SharedFiles.Root, "tests", "FactBot.Tests", "Slack", "Samples"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    public Task<EnvelopeResponse> HearsAsync(string sample) => HearsAsync(Sample(sample));

    public async Task<EnvelopeResponse> HearsAsync(JsonNode envelope)
    {
        if (SocketFrame.Read(Encoding.UTF8.GetBytes(envelope.ToJsonString())) is not SocketFrame.Envelope read)
        {
            return EnvelopeResponse.Empty;
        }

        var reply = await _handler.TakeAsync(read, default);
        if (reply.Then is { } then)
        {
            await then(default);
        }

        return reply;
    }

    public Task AcceptAsync(InboundEvent received, CancellationToken ct)
    {
        lock (_accepted)
        {
            _accepted.Add(received);
        }

        return Task.CompletedTask;
    }

    public Task<Form?> OpenAsync(ActionToken what, Actor who, Place where, CancellationToken ct) => Task.FromResult(IsGone ? null : Forms.For(what));

    public Task<IReadOnlyList<Choice>> SuggestAsync(string command, string parameter, string typed, Actor who, Place where, CancellationToken ct) => throw new NotSupportedException("Slack asks for none.");

    public IReadOnlyList<FieldError> Validate(Request submitted, Actor who) =>
        submitted is Request.Unknown wrong ? [new FieldError(wrong.Field ?? "", wrong.Sentence)] : [];

    public Task<bool> KnowsAsync(MessageRef message, CancellationToken ct) => Task.FromResult(message.Channel.Channel == "C1METRO" && Known.Contains(message.MessageId));

    public Task<CatchUp> CatchUpAsync(DeskId desk, int most, CancellationToken ct) => Task.FromResult(Missed);

    public Task<ImmutableArray<DirectPlace>> DirectPlacesAsync(string platform, DateTimeOffset since, CancellationToken ct) => Task.FromResult<ImmutableArray<DirectPlace>>([]);

    public void Dispose() => Slack.Dispose();
}
