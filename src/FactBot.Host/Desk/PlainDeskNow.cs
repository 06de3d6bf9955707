using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Host.Desk;

/// <summary>What a terminal needs to know at once: forms as they are declared, and which messages are the desk's.</summary>
internal sealed class PlainDeskNow(IDeskStore store) : IDeskNow
{
    public Task<Form?> OpenAsync(ActionToken what, Actor who, Place where, CancellationToken ct) => Task.FromResult(Forms.For(what));

    public Task<IReadOnlyList<Choice>> SuggestAsync(string field, string typed, Actor who, Place where, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Choice>>([]);

    public IReadOnlyList<FieldError> Validate(Request submitted, Actor who) =>
        submitted is Request.Unknown unknown ? [new FieldError("", unknown.Sentence)] : [];

    public async Task<bool> KnowsAsync(MessageRef message, CancellationToken ct) =>
        await store.AnchorAsync(message, ct) is not null || await store.KeptAsync(message, ct) is not null;
}
