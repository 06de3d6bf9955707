namespace FactBot.Train;

/// <summary>Everything that decides what a training run gives, but for the data and the machine.</summary>
internal sealed record TrainingSettings
{
    public int Seed { get; init; } = 1;

    public int Threads { get; init; } = 2;

    public int Epochs { get; init; } = 8;

    /// <summary>Windows in a step.</summary>
    public int BatchSize { get; init; } = 8;

    /// <summary>The highest learning rate of the encoder.</summary>
    public double Rate { get; init; } = 2e-4;

    /// <summary>How many times faster the heads learn.</summary>
    public double HeadFactor { get; init; } = 5;

    /// <summary>The share of steps in which the rate rises.</summary>
    public double WarmUp { get; init; } = 0.06;

    public double Dropout { get; init; } = 0.1;

    /// <summary>The share of words that are hidden from the encoder.</summary>
    public double Masking { get; init; } = 0.03;

    /// <summary>The weights of an earlier run to start from; null for the pretrained encoder.</summary>
    public string? From { get; init; }

    /// <summary>How slowly the running average of the weights follows them, 0 to 1 a step; the average is kept beside each checkpoint.</summary>
    public double Averaging { get; init; } = 0.998;

    /// <summary>In percent of the training articles: less for a short comparison.</summary>
    public int Share { get; init; } = 100;

    /// <summary>The word vectors stay as they were.</summary>
    public bool FrozenWords { get; init; }

    /// <summary>In pieces: the longest window.</summary>
    public int Window { get; init; } = Model.TextWindows.MostPieces;

    /// <summary>The part of the loss that the sources and contents of all cues have.</summary>
    public double FlatWeight { get; init; } = 0.3;

    /// <summary>The part of the loss that the reading around cues has.</summary>
    public double ReaderWeight { get; init; } = 3;
}
