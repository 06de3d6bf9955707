using Microsoft.Extensions.Hosting;

namespace FactBot.Host.Hosting;

/// <summary>Stops the process for a mistake that it cannot go on with, and remembers it for the last word.</summary>
internal sealed class FatalErrorHandler(IHostApplicationLifetime lifetime)
{
    private Exception? _why;

    public void Because(Exception why)
    {
        _ = Interlocked.CompareExchange(ref _why, why, null);
        lifetime.StopApplication();
    }

    /// <summary>Whether there was one; it is told then.</summary>
    public bool Told(TextWriter error)
    {
        if (_why is not null)
        {
            error.WriteLine(_why is AllPlatformsRefusedException ? _why.Message : Failures.Sentence(_why));
        }

        return _why is not null;
    }
}
