using System.Text.Json;
using System.Text.Json.Nodes;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Text;
using FactBot.Discord.Api;
using FactBot.Discord.Outbound;
using FactBot.Discord.Registration;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>Commands, buttons, menus, forms and suggestions. What is to be stored is stored before the response.</summary>
internal sealed class DiscordInteractions(
    DiscordIdentity self, PlaceResolver where, MemberNames people, IDeskQueries desk, InteractionResponder first, OpenInteractions open, Func<InboundEvent, CancellationToken, Task> accept, TimeProvider time)
{
    /// <summary>The time for lookups before the initial response, places and names included; the rest of the three seconds is for the network.</summary>
    private static readonly TimeSpan ReadBudget = TimeSpan.FromSeconds(2);

    private readonly InvalidForms _invalidForms = new();

    public async Task TakeAsync(Interaction interaction, CancellationToken ct)
    {
        if (!interaction.IsWhole)
        {
            await (interaction.MayBeAnswered ? SayAsync(interaction, OutdatedComponents.Strange, ct) : Task.CompletedTask);
            return;
        }

        if (interaction.Json.Child("channel") is { } channel)
        {
            where.Overhear(channel);
        }

        CommandValues.Learn(interaction.Data, people);
        open.Begin(interaction.Token);
        try
        {
            await TakeWholeAsync(interaction, ct);
        }
        finally
        {
            open.End(interaction.Token);
        }
    }

    private Task TakeWholeAsync(Interaction interaction, CancellationToken ct) => interaction.Type switch
    {
        2 when interaction.Data.Number("type") is 3 => OnMessageAsync(interaction, ct),
        2 => CommandAsync(interaction, ct),
        3 => PressedAsync(interaction, ct),
        4 => TypingAsync(interaction, ct),
        5 => SubmittedAsync(interaction, ct),
        _ => Task.CompletedTask,
    };

    private async Task CommandAsync(Interaction interaction, CancellationToken ct)
    {
        var request = CommandValues.Subcommand(interaction.Data) is { } sub ? CommandValues.Read(sub, interaction.Data, people) : new Request.Help("");
        await AskAsync(interaction, await SpotAsync(interaction, ct), request, ct);
    }

    private async Task OnMessageAsync(Interaction interaction, CancellationToken ct)
    {
        var message = interaction.Data.Text("target_id") is { } id ? interaction.Data.Child("resolved", "messages")?.Child(id) : null;
        if (message is not { } target || !Snowflakes.Is(target.Text("id")))
        {
            await SayAsync(interaction, OutdatedComponents.MessageGone, ct);
            return;
        }

        var text = DiscordMentionText.Neutral(ReceivedMessage.WordsOf(target), people.NameOf);
        if (target.Child("author") is { } author)
        {
            _ = people.Learn(author, null);
        }

        var verb = interaction.Data.Text("name") switch
        {
            CommandJson.SaveNote => ActionVerb.SaveNote,
            CommandJson.SaveEvidence => ActionVerb.SaveEvidence,
            _ => null,
        };
        if (verb is { } saving)
        {
            var form = new CustomId(new ActionToken(saving).ToString()) { About = target.Text("id"), Author = target.Text("author", "id") };
            await OpenAsync(interaction, form, new Dictionary<string, string> { ["text"] = NeutralText.Shown(text) }, ct);
            return;
        }

        var request = AttachedRequests.Of($"check {text}", ReceivedMessage.FilesOf(target));
        await AskAsync(interaction, await SpotAsync(interaction, ct), request, ct);
    }

    private async Task PressedAsync(Interaction interaction, CancellationToken ct)
    {
        var id = CustomId.Read(interaction.Data.Text("custom_id") ?? "");
        if (id.Head == CustomId.Again)
        {
            await AgainAsync(interaction, _invalidForms.Find(id.Key), ct);
            return;
        }

        var chosen = interaction.Data.Items("values").FirstOrDefault() is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
        var token = id.Head == CustomId.Menu ? ActionToken.Read(chosen) : id.Token;
        if (token is not null && token.Request is null)
        {
            await OpenAsync(interaction, new CustomId(token.ToString()) { Thread = interaction.On }, null, ct);
            return;
        }

        if (token is not null)
        {
            await PressAsync(interaction, token.Request!, ct);
            return;
        }

        await SayAsync(interaction, OutdatedComponents.Button, ct);
    }

    private async Task PressAsync(Interaction interaction, Request request, CancellationToken ct)
    {
        await AcceptAsync(interaction, await UnderAsync(interaction, interaction.On, ct), request, isWaiting: false, ct);
        await first.TakeAsync(interaction, ct);
    }

    private Task AgainAsync(Interaction interaction, InvalidForm? invalidForm, CancellationToken ct) =>
        invalidForm is null ? SayAsync(interaction, OutdatedComponents.FormGone, ct) : OpenAsync(interaction, invalidForm.Id, invalidForm.Values, ct);

    /// <summary>A form is itself the initial response; nothing changes until it is submitted.</summary>
    private async Task OpenAsync(Interaction interaction, CustomId id, IReadOnlyDictionary<string, string>? values, CancellationToken ct)
    {
        var token = id.Token!;
        var resolved = await UnderAsync(interaction, id.Thread, ct);
        var actor = people.Actor(resolved.Place.Workspace, interaction.User, interaction.Member, interaction.Guild);
        var form = Forms.For(token) is null ? null : await InTimeAsync(interaction, stop => desk.OpenAsync(token, actor, resolved.Place, stop), ct);
        if (form is null)
        {
            // The item is gone or not visible here; the response to a show request says so.
            var show = new Request.Show(token.Reference);
            await (id.About is null ? PressAsync(interaction, show, ct) : AskAsync(interaction, resolved, show, ct));
            return;
        }

        await first.OpenAsync(interaction, DiscordForms.Modal(values is null ? form : DiscordForms.Filled(form, values), id), ct);
    }

    private async Task SubmittedAsync(Interaction interaction, CancellationToken ct)
    {
        var id = CustomId.Read(interaction.Data.Text("custom_id") ?? "");
        var values = CommandValues.OfModal(interaction.Data, people);
        if (id.Token is not { } token || Forms.For(token) is null)
        {
            await first.SayAsync(interaction, InvalidForms.Typed(OutdatedComponents.Form, values), ct);
            return;
        }

        var resolved = await UnderAsync(interaction, id.Thread ?? interaction.On, ct);
        var request = FormReader.Read(token, values, id.About is { } about ? new MessageRef(resolved.Place.InChannel, about) : null);
        if (request is Request.AddNote note && id.Author is { } author && author != interaction.User.Text("id"))
        {
            request = note with { Author = new Person(DiscordOptions.PlatformName, resolved.Place.Workspace, author, people.NameOf(author)) };
        }

        var actor = people.Actor(resolved.Place.Workspace, interaction.User, interaction.Member, interaction.Guild);
        if (desk.Validate(request, actor) is { Count: > 0 } errors)
        {
            await first.SayAsync(interaction, _invalidForms.Answer(interaction.Id, new InvalidForm(id, values), Forms.For(token), errors), ct);
            return;
        }

        await AskAsync(interaction, resolved, request, ct);
    }

    private async Task TypingAsync(Interaction interaction, CancellationToken ct)
    {
        var sub = CommandValues.Subcommand(interaction.Data) ?? default;
        var focused = sub.Items("options").FirstOrDefault(o => o.Flag("focused"));
        var resolved = await SpotAsync(interaction, ct);
        var actor = people.Actor(resolved.Place.Workspace, interaction.User, interaction.Member, interaction.Guild);
        var found = sub.Text("name") is not { } command || focused.Text("name") is not { } field ? null
            : await InTimeAsync(interaction, stop => desk.SuggestAsync(command, field, focused.Text("value") ?? "", actor, resolved.Place, stop), ct);
        var choices = (found ?? []).Where(c => c.Value.Length is > 0 and <= DiscordLimits.ChoiceValue).Take(DiscordLimits.CommandChoices);
        await first.SuggestAsync(
            interaction,
            new JsonArray([.. choices.Select(c => new JsonObject { ["name"] = VisibleText.Line(c.Label, DiscordLimits.ChoiceName), ["value"] = c.Value })]),
            ct);
    }

    /// <summary>Suggestions have no room for a sentence.</summary>
    private Task SayAsync(Interaction interaction, string sentence, CancellationToken ct) => interaction.Type is 4
        ? first.SuggestAsync(interaction, [], ct)
        : first.SayAsync(interaction, new DiscordMessage(Markdown.Escape(sentence), null, [], []), ct);

    /// <summary>Stores the request, then defers the response; the real one replaces "thinking ...".</summary>
    private async Task AskAsync(Interaction interaction, ResolvedPlace resolved, Request request, CancellationToken ct)
    {
        await AcceptAsync(interaction, resolved, request, isWaiting: true, ct);
        await first.PutOffAsync(interaction, ct);
    }

    private Task AcceptAsync(Interaction interaction, ResolvedPlace resolved, Request request, bool isWaiting, CancellationToken ct)
    {
        var actor = people.Actor(resolved.Place.Workspace, interaction.User, interaction.Member, interaction.Guild);
        var reply = interaction.Reply(self.Application, isWaiting).ToString();
        return accept(new InboundEvent(EventKeys.Interaction(interaction.Id), resolved.Place, actor, request, reply) { Audience = resolved.Audience }, ct);
    }

    private Task<ResolvedPlace> SpotAsync(Interaction interaction, CancellationToken ct) =>
        where.OfAsync(interaction.Guild, interaction.Channel, interaction.User.Text("id")!, RequestUrgency.Quickly, ct);

    private async Task<ResolvedPlace> UnderAsync(Interaction interaction, string? message, CancellationToken ct)
    {
        var resolved = await SpotAsync(interaction, ct);
        return message is null ? resolved : resolved with { Place = resolved.Place.InChannel.Under(message) };
    }

    private async Task<T?> InTimeAsync<T>(Interaction interaction, Func<CancellationToken, Task<T>> read, CancellationToken ct)
        where T : class?
    {
        var remaining = interaction.At + ReadBudget - time.GetUtcNow();
        using var deadline = new CancellationTokenSource(remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        try
        {
            return await read(both.Token).WaitAsync(both.Token);
        }
        catch (Exception failed) when (failed is StoreUnavailableException || (failed is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }
}
