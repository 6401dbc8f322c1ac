using System.ComponentModel.DataAnnotations;
using MusicHub.Domain.FirstAccess.Bookings;

namespace MusicHub.Web.Features.FirstAccess.Partners;

public sealed class PartnerForm
{
    public string? Name { get; set; }

    [Display(Name = "First day of the agreement")]
    public DateOnly? AgreementFrom { get; set; }

    [Display(Name = "Last day of the agreement")]
    public DateOnly? AgreementUntil { get; set; }

    [Display(Name = "Last day of the safeguarding policy")]
    public DateOnly? SafeguardingUntil { get; set; }

    [Display(Name = "Last day of the insurance")]
    public DateOnly? InsuranceUntil { get; set; }

    public bool IsActive { get; set; } = true;

    internal static PartnerForm Of(DeliveryPartner partner) => new()
    {
        Name = partner.Name,
        AgreementFrom = partner.AgreementFrom,
        AgreementUntil = partner.AgreementUntil,
        SafeguardingUntil = partner.SafeguardingUntil,
        InsuranceUntil = partner.InsuranceUntil,
        IsActive = partner.IsActive,
    };

    internal PartnerDetails Read() => new(Name, AgreementFrom, AgreementUntil, SafeguardingUntil, InsuranceUntil, IsActive);
}
