"""Which file of ../shared/data is read as which dataset, and which are not statistics of this field."""

FILES = (
    ("eurostat/asyapp_applicants_2011_2024_by_citizen_sex.parquet", "eurostat-asylum-applicants-yearly"),
    ("eurostat/demo_pjan_2007_2016.parquet", "eurostat-population-yearly"),
    ("eurostat/migr_asyappctza_first_2012_2016_by_citizen.parquet", "eurostat-asylum-applicants-yearly"),
    ("eurostat/migr_asyappctza_totals_2008_2016.parquet", "eurostat-asylum-applicants-yearly"),
    ("eurostat/migr_asyappctza_totals_2008_2024.parquet", "eurostat-asylum-applicants-yearly"),
    ("eurostat/migr_asydcfsta_totals_2008_2016.parquet", "eurostat-asylum-decisions-yearly"),
    ("eurostat/migr_eiord_2012_2016_by_citizen.parquet", "eurostat-ordered-to-leave-yearly"),
    ("eurostat/migr_eipre_2012_2016_by_citizen.parquet", "eurostat-illegally-present-yearly"),
    ("eurostat/migr_eipre_totals_2014_2023_by_reason.parquet", "eurostat-illegally-present-yearly"),
    ("eurostat/migr_eirfs_2012_2016_by_citizen.parquet", "eurostat-refused-entry-yearly"),
    ("eurostat/migr_eirtn_2012_2016_by_citizen.parquet", "eurostat-returned-yearly"),
    ("eurostat/temporary_protection_beneficiaries_monthly_2022_2025.parquet", "eurostat-temporary-protection-monthly"),
    ("eurostat/raw_examples/migr_eirtn_1_Data.csv", "eurostat-returned-yearly"),
    ("eurostat/raw_examples/migr_eiord_1_Data.csv", "eurostat-ordered-to-leave-yearly"),
    ("eurostat/raw_examples/migr_eirfs_sdmx_csv_2014_2023.csv", "eurostat-refused-entry-yearly"),
    ("frontex/ibc_monthly_2009_2021_original_labels.parquet", "frontex-ibc"),
    ("frontex/ibc_monthly_2009_2025.parquet", "frontex-ibc"),
    ("frontex/coordinated_returns_cost_year_destination.csv", "frontex-coordinated-returns-costs"),
    ("frontex/coordinated_returns_ms_destination_year.parquet", "frontex-coordinated-returns"),
    ("frontex/coordinated_returns_optype_year.csv", "frontex-coordinated-returns-types"),
    ("gaps/return_statistics_2015_2024.csv", "gaps-return-statistics"),
    ("geo/gravity_trade_2006.parquet", "cepii-trade-2006"),
    ("governance/freedom_house_1972_2024.parquet", "freedom-house-ratings"),
    ("governance/human_rights_scores_1946_2017.parquet", "fariss-human-rights"),
    ("governance/vdem_indices_1990_2024.parquet", "vdem-democracy"),
    ("governance/wgi_voice_accountability_1996_2023.parquet", "worldbank-wgi-voice"),
    ("idmc/internal_displacement_flows.parquet", "idmc-displacements"),
    ("iom/missing_migrants_month_route.parquet", "iom-missing-migrants"),
    ("iom/missing_migrants_month_route.parquet", "iom-missing-migrants-survivors"),
    ("iom/missing_migrants_year_route_cause.parquet", "iom-missing-migrants-causes"),
    ("italy/sea_landings_daily_2019_2025.parquet", "italy-sea-landings-daily"),
    ("italy/sea_landings_monthly_2019_2025.parquet", "italy-sea-landings-monthly"),
    ("italy/sea_landings_nationality_year_to_date.parquet", "italy-sea-landings-nationality"),
    ("italy/sea_landings_year_to_date_totals.parquet", "italy-sea-landings-year-to-date"),
    ("undesa/migrant_stock_1990_2024.parquet", "undesa-migrant-stock"),
    ("unhcr/asylum_applications.parquet", "unhcr-asylum-applications"),
    ("unhcr/asylum_decisions.parquet", "unhcr-asylum-decisions"),
    ("unhcr/flows.parquet", "unhcr-flows"),
    ("unhcr/mediterranean_arrivals_by_origin_monthly_2016_2019.parquet", "unhcr-mediterranean-origins"),
    ("unhcr/mediterranean_arrivals_monthly_2014_2019.parquet", "unhcr-mediterranean-monthly"),
    ("unhcr/mediterranean_sea_arrivals_by_place_2014_2022.parquet", "unhcr-sea-arrivals-yearly"),
    ("unhcr/population.parquet", "unhcr-population"),
    ("unhcr/solutions.parquet", "unhcr-solutions"),
    ("visa/german_missions_visa_applications_2008_2017.parquet", "visa-german-missions"),
    ("worldbank/wdi_long.parquet", "worldbank-wdi"),
)
"""Each file that carries an indicator, with its dataset. One is read in two ways."""

NOT_CARRIED = {
    "gaps": ("international_cooperation_agreements.csv", "return_policies.csv"),  # registers of agreements and laws
    "geo": ("cepii_dist.parquet", "cepii_geo.parquet", "ne_110m_admin_0_countries.geojson"),  # no period; a map
    "iom": ("country_names.parquet",),  # names
    "tk": None,  # Parliament: requests and votes are no statistics
    "iati": None,  # money and programmes: the register keeps them
    "unhcr": ("countries.parquet",),  # names
    "visa": ("passport_index_2025_01_12.parquet", "passport_index_snapshots_2019_2025_subset.parquet"),  # categories
    "reference_studies": None,  # published studies, to test estimators with
}
"""Files of a folder that carry no indicator; `None` for all of them."""
