using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Requests.Catalog;

namespace FactBot.Core.Handling;

/// <summary>Opens forms, suggests what can be typed, and recognises the bot's messages. It reads and changes nothing.</summary>
public sealed class DeskQueries(IDeskStore store) : IDeskQueries
{
    private const int MostDirectPlaces = 1000;

    /// <summary>
    /// The overlap of the time that is caught up on with the time before, because events do not arrive in the order in which they
    /// happened.
    /// </summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    public async Task<Form?> OpenAsync(ActionToken what, Actor who, Place where, CancellationToken ct)
    {
        if (Forms.For(what) is not { } form || what.Dossier == 0)
        {
            return Forms.For(what);
        }

        var dossier = await store.DossierAsync(new DossierId(DeskId.Of(where), what.Dossier), ct);
        return dossier is null || !dossier.MaySee(where) || (what.Claim != 0 && dossier.Claim(what.Claim) is null)
            ? null
            : FittingForms.Of(form, dossier, dossier.Claim(what.Claim));
    }

    public async Task<IReadOnlyList<Choice>> SuggestAsync(string command, string parameter, string typed, Actor who, Place where, CancellationToken ct)
    {
        var suggestions = new Suggestions(store, where);
        return CommandCatalog.Find(command)?.Command.Parameters.FirstOrDefault(p => p.Name == parameter)?.Kind switch
        {
            ParameterKind.Dossier => await suggestions.DossiersAsync(typed, ct),
            ParameterKind.Claim or ParameterKind.Claims => await suggestions.ClaimsAsync(typed, command is "dismiss", ct),
            ParameterKind.Reference => await suggestions.AnyAsync(typed, ct),
            _ => [],
        };
    }

    /// <summary>The errors of a form. The form was read before, so an error stands in the request that it became.</summary>
    public IReadOnlyList<FieldError> Validate(Request submitted, Actor who) =>
        submitted is Request.Unknown wrong ? [new FieldError(wrong.Field ?? "", wrong.Sentence)] : [];

    public async Task<CatchUp> CatchUpAsync(DeskId desk, int most, CancellationToken ct)
    {
        var received = await store.LastReceivedAsync(desk, ct);
        return new CatchUp(received - Overlap, await store.OpenMessagesAsync(desk, most, ct));
    }

    public async Task<ImmutableArray<DirectPlace>> DirectPlacesAsync(string platform, DateTimeOffset since, CancellationToken ct) =>
        [.. (await store.DirectPlacesAsync(platform, since, MostDirectPlaces, ct)).Select(p => p with { Since = p.Since - Overlap })];

    public async Task<bool> KnowsAsync(MessageRef message, CancellationToken ct) =>
        await store.AnchorAsync(message, ct) is not null
        || await store.KeptAsync(message, ct) is not null;
}
