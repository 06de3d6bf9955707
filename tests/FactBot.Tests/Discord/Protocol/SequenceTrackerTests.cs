using CsCheck;
using FactBot.Discord.Protocol.Gateway;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Discord.Protocol;

public sealed class SequenceTrackerTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Events are handled in any order, some fail at first, and the connection breaks in between: each is handled once, and the sequence never passes one that is not.</summary>
    [Fact]
    public void Whatever_happens_the_sequence_never_passes_what_is_not_handled_and_nothing_is_handled_twice() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 30]).Array[0, 200].Sample(steps =>
        {
            var (sequences, handled, working) = (new SequenceTracker(10), new HashSet<long>(), new List<long>());
            var last = 10L;
            foreach (var (what, pick) in steps)
            {
                switch (what)
                {
                    case 0:
                        working.Add(++last);
                        Assert.True(sequences.Take(last, Now));
                        break;
                    case 1 when working.Count > 0:
                        Assert.True(handled.Add(Pick(working, pick)), "twice");
                        break;
                    case 2 when working.Count > 0:
                        sequences.Fail(Pick(working, pick, remove: true), isAttempt: true);
                        break;
                    case 3:
                        working.AddRange(Replay(sequences, last));
                        break;
                }

                handled.ExceptWith(working);
                Finish(sequences, handled);
                Assert.Equal(Longest(handled), sequences.Handled);
            }

            long Pick(List<long> from, int pick, bool remove = true)
            {
                var picked = from[pick % from.Count];
                _ = remove && from.Remove(picked);
                return picked;
            }
        });

    [Fact]
    public void Attempts_are_counted_and_the_first_arrival_is_remembered()
    {
        var sequences = new SequenceTracker(0);
        sequences.Take(1, Now);
        Assert.Equal((1, Now), sequences.Fail(1, isAttempt: true));
        Assert.True(sequences.HasFailed);
        Assert.True(sequences.Take(1, Now.AddHours(1)));
        Assert.False(sequences.HasFailed);
        Assert.Equal((1, Now), sequences.Fail(1, isAttempt: false));
        Assert.True(sequences.Take(1, Now));
        Assert.Equal((2, Now), sequences.Fail(1, isAttempt: true));
        sequences.Done(1);

        Assert.Equal((1L, false, false, null), (sequences.Handled, sequences.HasFailed, sequences.IsBusy, sequences.OldestOpen));
    }

    [Fact]
    public void No_more_than_120_frames_leave_in_any_minute()
    {
        var time = new FakeTimeProvider(Now);
        var limit = new SendLimit(time);
        var sent = new List<DateTimeOffset>();
        for (var i = 0; i < 5000; i++)
        {
            if (limit.TryTake(isAnswer: i % 3 != 0))
            {
                sent.Add(time.GetUtcNow());
            }

            time.Advance(TimeSpan.FromMilliseconds(50));
        }

        Assert.True(sent.Count > 400);
        Assert.All(sent, from => Assert.InRange(sent.Count(s => s >= from && s < from.AddMinutes(1)), 1, SendLimit.PerMinute));
    }

    private static IEnumerable<long> Replay(SequenceTracker sequences, long last)
    {
        for (var sequence = sequences.Handled + 1; sequence <= last; sequence++)
        {
            if (sequences.Take(sequence, Now))
            {
                yield return sequence;
            }
        }
    }

    private static void Finish(SequenceTracker sequences, HashSet<long> handled)
    {
        foreach (var sequence in handled)
        {
            sequences.Done(sequence);
        }
    }

    private static long Longest(HashSet<long> handled)
    {
        var longest = 10L;
        while (handled.Contains(longest + 1))
        {
            longest++;
        }

        return longest;
    }
}
