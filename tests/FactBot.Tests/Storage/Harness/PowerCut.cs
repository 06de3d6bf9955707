using FactBot.Storage.Disk;

namespace FactBot.Tests.Storage.Harness;

/// <summary>What becomes of one write that the disk had not confirmed when the power went.</summary>
internal enum Fate
{
    Kept,
    Dropped,

    /// <summary>Only its first half is there.</summary>
    TornAfter,

    /// <summary>Only its second half is there.</summary>
    TornBefore,

    /// <summary>It is there, and nothing else that was not confirmed.</summary>
    KeptAlone,
}

/// <summary>The power goes right before a flush, when most is unconfirmed; one of the writes then has a fate of its own.</summary>
/// <param name="At">How many steps were done.</param>
/// <param name="Victim">Which step.</param>
/// <param name="Fate">What becomes of it.</param>
internal sealed record PowerCut(int At, int Victim, Fate Fate)
{
    /// <summary>Every cut that a record of steps allows.</summary>
    public static IEnumerable<PowerCut> All(IReadOnlyList<DiskStep> steps)
    {
        var unconfirmed = new List<int>();
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Act is not DiskAct.Flush)
            {
                unconfirmed.Add(i);
                continue;
            }

            foreach (var victim in unconfirmed.Where(u => steps[u].OnLog == steps[i].OnLog))
            {
                foreach (var fate in Fates(steps[victim]))
                {
                    yield return new PowerCut(i, victim, fate);
                }
            }

            _ = unconfirmed.RemoveAll(u => steps[u].OnLog == steps[i].OnLog);
        }
    }

    public LeftMedium Leave(IReadOnlyList<DiskStep> steps)
    {
        var (data, log) = (new MemoryDisk(), new MemoryDisk());
        var confirmed = Confirmed(steps);
        for (var i = 0; i < At; i++)
        {
            var fate = i == Victim ? Fate : Fate is Fate.KeptAlone && !confirmed.Contains(i) ? Fate.Dropped : Fate.Kept;
            Apply(steps[i], fate, steps[i].OnLog ? log : data);
        }

        return new LeftMedium(data, log);
    }

    /// <summary>The steps that a flush followed. What waits on the other file is taken as kept.</summary>
    private HashSet<int> Confirmed(IReadOnlyList<DiskStep> steps)
    {
        var last = Enumerable.Range(0, At).LastOrDefault(i => steps[i].Act is DiskAct.Flush && steps[i].OnLog == steps[Victim].OnLog, -1);
        return [.. Enumerable.Range(0, At).Where(i => i < last || steps[i].OnLog != steps[Victim].OnLog)];
    }

    /// <summary>The length of a file is changed in its directory, whole or not.</summary>
    private static Fate[] Fates(DiskStep step) => step.Act is DiskAct.SetLength
        ? [Fate.Kept, Fate.Dropped]
        : [Fate.Kept, Fate.Dropped, Fate.TornAfter, Fate.TornBefore, Fate.KeptAlone];

    private static void Apply(DiskStep step, Fate fate, MemoryDisk disk)
    {
        var half = step.Bytes.Length / 2;
        switch (step.Act, fate)
        {
            case (DiskAct.Flush, _) or (_, Fate.Dropped):
                break;
            case (DiskAct.SetLength, _):
                disk.SetLength(step.At);
                break;
            case (_, Fate.TornAfter):
                disk.Write(step.At, step.Bytes.AsSpan(0, half));
                break;
            case (_, Fate.TornBefore):
                disk.Write(step.At + half, step.Bytes.AsSpan(half));
                break;
            default:
                disk.Write(step.At, step.Bytes);
                break;
        }
    }
}
