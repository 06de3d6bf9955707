using System.Collections.Concurrent;
using System.Globalization;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Storage;
using FactBot.Tests.Storage.Harness;

namespace FactBot.Tests.Storage;

/// <summary>Many at once: every change that was stored is there, in the order in which it was stored.</summary>
public sealed class SideBySideTests : IDisposable
{
    private const int Clients = 16;
    private const int Dossiers = 3;

    private readonly TemporaryDesk _desk = new();
    private readonly ConcurrentDictionary<(int Dossier, long Version), Func<Dossier, Dossier>> _model = new();
    private readonly LiteDbStore _store;
    private int _conflicts;

    public SideBySideTests() => _store = _desk.Open();

    public void Dispose()
    {
        _store.Dispose();
        _desk.Dispose();
    }

    [Fact]
    public async Task Sixteen_clients_with_notes_verdicts_and_assignees_lose_no_update()
    {
        await new Traffic(_store, Dossiers).PrepareAsync();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => WorkAsync(client, 25))));

        Assert.Equal(Clients * 25, _model.Count);
        Assert.True(_conflicts > 0, "Nobody got in anybody's way: nothing was tried.");
        for (var number = 1; number <= Dossiers; number++)
        {
            DeepEquality.Same(Replayed(number), await _store.DossierAsync(Sample.Id(number), default));
        }
    }

    [Fact]
    public async Task An_event_that_many_deliver_at_once_is_taken_once()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(() => _store.AcceptAsync(Sample.Event($"e{i % 4}"), default))));
        Assert.Equal(4, taken.Count(t => t));
        Assert.Equal(4, (await _store.UnsettledAsync(0, 100, default)).Length);
    }

    [Fact]
    public async Task A_day_that_many_answer_at_once_is_answered_once()
    {
        var day = new SummaryDay(Sample.Desk, Sample.Metro, new DateOnly(2026, 11, 24));
        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(i =>
            Task.Run(() => _store.CommitAsync(Sample.Saying(Sample.Post($"summary{i}")) with { Day = day }, default))));
        Assert.Equal(1, answers.Count(a => a is CommitResult.Done));
        Assert.Single(await _store.UnsentAsync(0, 100, default));
    }

    [Fact]
    public async Task Readers_see_whole_changes_while_others_write()
    {
        var traffic = new Traffic(_store, 1);
        await traffic.PrepareAsync();
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            var torn = 0;
            while (!stop.IsCancellationRequested)
            {
                var dossier = (await _store.DossierAsync(Sample.Id(1), default))!;
                torn += dossier.Version - 1 == dossier.Claims.Sum(c => c.Notes.Length) ? 0 : 1;
            }

            return torn;
        });
        for (var step = 0; step < 40; step++)
        {
            _ = await traffic.NoteAsync(step);
        }

        await stop.CancelAsync();
        Assert.Equal(0, await reading);
    }

    private async Task WorkAsync(int client, int times)
    {
        var random = new Random(client);
        for (var i = 0; i < times; i++)
        {
            await ChangeAsync(1 + random.Next(Dossiers), Change(random.Next(3), random.Next(6), string.Create(CultureInfo.InvariantCulture, $"{client}.{i}")));
        }
    }

    private static Func<Dossier, Dossier> Change(int kind, int claim, string name) => dossier =>
    {
        var record = dossier.Claims[claim];
        var who = Sample.Ana with { UserId = name, Name = name };
        return dossier.With(kind switch
        {
            0 => record with { Notes = record.Notes.Add(Sample.Note(record.Notes.Length + 1, name, name)) },
            1 => record with { Assignee = who, State = ClaimState.Taken },
            _ => record with
            {
                State = ClaimState.Done,
                Verdict = Sample.Verdict() with { By = who },
                EarlierVerdicts = record.Verdict is { } earlier ? record.EarlierVerdicts.Add(earlier) : record.EarlierVerdicts,
            },
        });
    };

    private async Task ChangeAsync(int number, Func<Dossier, Dossier> change)
    {
        while (true)
        {
            var dossier = (await _store.DossierAsync(Sample.Id(number), default))!;
            if (await _store.CommitAsync(Sample.Saving(change(dossier)), default) is CommitResult.Done)
            {
                Assert.True(_model.TryAdd((number, dossier.Version), change), "Two changes of one version were stored.");
                return;
            }

            _ = Interlocked.Increment(ref _conflicts);
        }
    }

    private Dossier Replayed(int number)
    {
        var dossier = Sample.Dossier(number) with { Version = 1 };
        while (_model.TryGetValue((number, dossier.Version), out var change))
        {
            dossier = change(dossier) with { Version = dossier.Version + 1 };
        }

        return dossier;
    }
}
